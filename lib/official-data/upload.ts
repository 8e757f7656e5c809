import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { fileSource, type Source } from "@/lib/official-data/reading/source";

/** Files that were sent, kept in a folder of their own until `forget`. */
export interface Upload {
  fields: Record<string, string>;
  sources: Source[];
  forget: () => Promise<void>;
}

/** Of one file, and of how many: an official file of all England has 60 to 120 MB. */
const mostBytes = 200 * (1 << 20);
const mostFiles = 60;

/** What was sent can not be taken; the sentence says why. */
export class UploadRefused extends Error {}

/** Takes a form with files as it comes in: files go to the disk part by part, never whole into memory. */
export async function takeUpload(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw new UploadRefused("No files were sent.");
  const folder = await mkdtemp(join(tmpdir(), "waymark-files-"));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await partsOf(request.body, type, folder)), forget };
  } catch (fault) {
    await forget();
    throw fault;
  }
}

async function partsOf(body: Request["body"], type: string, folder: string): Promise<Pick<Upload, "fields" | "sources">> {
  const fields: Record<string, string> = {};
  const files: { path: string; name: string }[] = [];
  const writes: Promise<void>[] = [];
  let refused: string | undefined;
  const form = new Busboy({
    headers: { "content-type": type } as BusboyHeaders,
    limits: { fileSize: mostBytes, files: mostFiles, fields: 20, fieldSize: 1_000 },
    isPartAFile: (_field, _type, name) => name !== undefined,
  });
  form.on("field", (name, value) => {
    fields[name] = value.trim();
  });
  form.on("file", (_field, stream, name) => {
    const path = join(folder, String(files.length));
    // An empty choice of files is sent as one file without a name.
    if (name) files.push({ path, name });
    stream.on("limit", () => {
      refused = `${name} is larger than 200 MB. Give only the files of the register and of results.`;
    });
    writes.push(pipeline(stream, createWriteStream(path)));
  });
  form.on("filesLimit", () => {
    refused = `More than ${mostFiles} files at once are too many. Pack them into one archive, or give them in two goes.`;
  });
  await pipeline(Readable.fromWeb(body as ReadableStream), form);
  await Promise.all(writes);
  if (refused) throw new UploadRefused(refused);
  const sources = files.map(({ path, name }) => fileSource(path, name));
  const filled = await Promise.all(files.map(async ({ path }) => (await stat(path)).size > 0));
  return { fields, sources: sources.filter((_source, index) => filled[index] || files.length > 1) };
}
