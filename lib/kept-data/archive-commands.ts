import "server-only";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { openFile } from "@/lib/attachments/store";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenMoment } from "@/lib/dates";
import { archiveLimits, inTrust } from "@/lib/db";
import { fileNamed } from "@/lib/documents/archive";
import { type ZipFile, zipFile } from "@/lib/documents/zip-file";
import { env } from "@/lib/env";
import { type ArchiveContents, packTables } from "@/lib/kept-data/archive-statement";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import { archiveReadMe } from "@/lib/kept-data/read-me";
import { writeTo } from "@/lib/mail/outbox";
import { done, notFound, type Result, refused } from "@/lib/result";

/** An archive on the server's disk, for as long as it is read: who has read it calls `forget`. */
export interface TrustArchive {
  stream: Readable;
  bytes: number;
  forget: () => Promise<void>;
}

/** Trusts whose archive this process is at. */
const beingMade = new Set<string>();

/**
 * The whole trust as one packed folder: every table as CSV and JSON, every file of evidence. It is made on the disk, so that a slow
 * line holds up no transaction; the director and the chief executive are told, and the history says who took it.
 */
export async function takeTrustArchive(viewer: Viewer): Promise<Result<TrustArchive>> {
  if (!keptDataPolicy.takeAll(viewer)) return notFound("archive");
  if (beingMade.has(viewer.trustId)) return refused("The archive is being made already. Try again in a minute.", { busy: true });
  beingMade.add(viewer.trustId);
  const path = join(await workFolder(), `${randomUUID()}.zip`);
  const forget = () => rm(path, { force: true });
  try {
    const { bytes, contents } = await makeArchive(viewer, path);
    await tellOfArchive(viewer, contents);
    return done({ stream: createReadStream(path), bytes, forget });
  } catch (fault) {
    await forget();
    throw fault;
  } finally {
    beingMade.delete(viewer.trustId);
  }
}

async function makeArchive(viewer: Viewer, path: string): Promise<{ bytes: number; contents: ArchiveContents }> {
  const zip = await zipFile(path);
  try {
    const moment = writtenMoment(new Date());
    const contents = await inTrust(viewer, (db) => packTables(db, viewer.trustId, zip), archiveLimits);
    const missing = await packFiles(viewer, zip, contents);
    const schema = contents.tables.map(({ trust: _trust, ...table }) => table);
    await zip.add("schema.json", once(JSON.stringify(schema, null, 2)));
    await zip.add("README.txt", once(archiveReadMe(viewer.trustName, moment, missing, contents)));
    return { bytes: await zip.close(), contents };
  } catch (fault) {
    await zip.abandon();
    throw fault;
  }
}

/** Puts the files of evidence in; the names of those that are not on the disk. */
async function packFiles({ trustId }: Viewer, zip: ZipFile, { files }: ArchiveContents): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, name, checksum } of files) {
    const opened = await openFile(trustId, checksum);
    if (opened) await zip.add(`files/${id} ${fileNamed(name)}`, opened.stream, true);
    else missing.push(`${id} ${name}`);
  }
  return missing;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function tellOfArchive(viewer: Viewer, { tables, files }: ArchiveContents): Promise<void> {
  const { trustId, personName, today } = viewer;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return inTrust(viewer, async (db) => {
    await recordChange(db, viewer, {
      action: "Took the whole trust’s data away",
      recordType: "trust",
      recordId: trustId,
      after: { tables: String(tables.length), rows: String(rows), files: String(files.length) },
    });
    const day = dateOf(today);
    const people = await db.person.findMany({
      where: {
        trustId,
        closedAt: null,
        holdings: {
          some: {
            trustId,
            role: { in: ["directorOfEducation", "chiefExecutive"] },
            startsOn: { lte: day },
            OR: [{ endsBefore: null }, { endsBefore: { gt: day } }],
          },
        },
      },
      select: { id: true, name: true, email: true },
    });
    await writeTo(db, viewer, "dataTaken", people, {
      subject: "The trust’s data was taken away",
      text: `${personName} has taken away an archive of everything that Waymark keeps of the trust, confidential memos included. If you know nothing of it, ask them, and end their account if need be.\n\n${env().NEXTAUTH_URL}/data`,
    });
  });
}

const anHour = 3_600_000;

/** Where archives are made. What a process that was killed has left there is deleted. */
async function workFolder(): Promise<string> {
  const folder = resolve(env().WAYMARK_DATA, "archives");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - anHour) await rm(join(folder, name), { force: true });
  }
  return folder;
}
