import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { evidenceFolder } from "@/lib/attachments/store";

/** A file that was received, not yet at its place. */
export interface Received {
  path: string;
  name: string;
  bytes: number;
  checksum: string;
}

export const mostMegabytes = 20;
export const mostFiles = 10;

/** What was sent can not be taken; the sentence says why. */
export class NotTaken extends Error {}

/**
 * Takes the files of a form as they come in: each goes to the disk part by part, beside its place, and its checksum is made on
 * the way. `forget` removes what was not kept.
 */
export async function receiveFiles(request: Request): Promise<{ files: Received[]; forget: () => Promise<void> }> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw new NotTaken("Choose a file.");
  const folder = join(evidenceFolder(), "received", randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    return { files: await filesOf(request.body, type, folder), forget };
  } catch (fault) {
    await forget();
    throw fault;
  }
}

async function filesOf(body: NonNullable<Request["body"]>, type: string, folder: string): Promise<Received[]> {
  const writes: Promise<Received>[] = [];
  let refusal: string | undefined;
  const form = new Busboy({
    headers: { "content-type": type } as BusboyHeaders,
    limits: { fileSize: mostMegabytes * 1_000_000, files: mostFiles, fields: 5, fieldSize: 1_000 },
    isPartAFile: (_field, _type, name) => name !== undefined,
  });
  form.on("file", (_field, stream, name) => {
    stream.on("limit", () => {
      refusal = `“${name}” is larger than ${mostMegabytes} MB.`;
    });
    // An empty choice of files is sent as one file without a name.
    if (name) writes.push(written(stream, join(folder, String(writes.length)), name));
    else stream.resume();
  });
  form.on("filesLimit", () => {
    refusal = `At most ${mostFiles} files are taken at once.`;
  });
  await pipeline(Readable.fromWeb(body as ReadableStream), form);
  const files = await Promise.all(writes);
  if (refusal) throw new NotTaken(refusal);
  return files;
}

async function written(stream: Readable, path: string, name: string): Promise<Received> {
  const sum = createHash("sha256");
  let bytes = 0;
  const counting = new Transform({
    transform(part: Buffer, _encoding, next) {
      sum.update(part);
      bytes += part.length;
      next(null, part);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { mode: 0o600 }));
  return { path, name, bytes, checksum: sum.digest("hex") };
}
