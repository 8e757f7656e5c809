import { Readable } from "node:stream";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { beginningOf, memorySource, type Source, wholeOf } from "@/lib/official-data/reading/source";
import { Unreadable } from "@/lib/official-data/reading/unreadable";

/** What was found in a file that was given: files to be read, or a sentence why there are none. */
export type Unpacked = { source: Source } | { name: string; fault: string };

const mostInside = 1 << 30;
const mostUnfolded = 400 * (1 << 20);
const mostNested = 100 * (1 << 20);

/** The files in a file: itself, or what is packed in it (archives in archives too). */
export async function* unpack(source: Source, depth = 0): AsyncGenerator<Unpacked> {
  if (source.bytes === 0) {
    yield { name: source.name, fault: "This file is empty." };
    return;
  }
  const start = await beginningOf(source, 4);
  if (start.readUInt32BE(0) !== 0x504b0304 || start.length < 4) {
    yield { source };
    return;
  }
  let zip: ZipFile;
  let entries: Entry[];
  try {
    zip = await opened(source);
    entries = await entriesOf(zip);
  } catch {
    yield { name: source.name, fault: "This archive is damaged: it could not be unpacked." };
    return;
  }
  if (entries.some(({ fileName }) => fileName === "xl/workbook.xml")) yield spreadsheet(source, entries);
  else yield* inside(source, zip, entries, depth);
}

/** A small spreadsheet may unfold to more than a machine can hold. */
function spreadsheet(source: Source, entries: readonly Entry[]): Unpacked {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  return total > mostUnfolded
    ? { name: source.name, fault: "This spreadsheet is too large to be opened. Save it as .csv and give that: it can be of any size." }
    : { source };
}

async function* inside(source: Source, zip: ZipFile, entries: Entry[], depth: number): AsyncGenerator<Unpacked> {
  const wanted = entries.filter(({ fileName }) => !/\/$|(^|\/)(\.|__MACOSX\/|~\$)/.test(fileName));
  const total = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (wanted.length === 0) yield { name: source.name, fault: "There is no file in this archive." };
  else if (total > mostInside)
    yield { name: source.name, fault: "What is in this archive is larger than 1 GB. Unpack it and give the files you need." };
  else for (const entry of wanted) yield* entryOf(source, zip, entry, depth);
}

async function* entryOf(source: Source, zip: ZipFile, entry: Entry, depth: number): AsyncGenerator<Unpacked> {
  const name = `${source.name}/${entry.fileName}`;
  if (entry.isEncrypted()) {
    yield { name, fault: "This file is locked with a password. Give it without." };
    return;
  }
  const packed: Source = { name, bytes: entry.uncompressedSize, open: () => streamOf(zip, entry), close: () => zip.close() };
  if (!/\.(zip|xlsx)$/i.test(entry.fileName)) {
    yield { source: packed };
    return;
  }
  if (depth > 1 || packed.bytes > mostNested)
    yield { name, fault: "This archive is packed too deep or too large. Unpack it and give its files." };
  else yield* nested(packed, depth);
}

async function* nested(packed: Source, depth: number): AsyncGenerator<Unpacked> {
  let bytes: Buffer;
  try {
    bytes = await wholeOf(packed);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    yield { name: packed.name, fault: fault.message };
    return;
  }
  yield* unpack(memorySource(packed.name, bytes), depth + 1);
}

/** Opens an archive; whoever opens it closes it. */
export async function opened(source: Source): Promise<ZipFile> {
  const { path } = source;
  const buffer = path ? undefined : await wholeOf(source);
  return new Promise((resolve, reject) => {
    const settings = { lazyEntries: true, autoClose: false };
    const done = (fault: Error | null, zip?: ZipFile) => (zip ? resolve(zip) : reject(fault));
    if (path) open(path, settings, done);
    else if (buffer) fromBuffer(buffer, settings, done);
  });
}

/** What lies in an archive. */
export function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", reject);
    zip.readEntry();
  });
}

/** One file of an archive, unpacked. */
export function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (stream ? resolve(Readable.from(wholly(stream), { objectMode: false })) : reject(fault)));
  });
}

/** What comes out of an archive; where it stops being readable, that is told in a sentence. */
async function* wholly(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch {
    throw new Unreadable("This file is damaged: it could not be unpacked to its end.");
  }
}
