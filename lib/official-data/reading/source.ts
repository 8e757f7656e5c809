import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";

/** Bytes with a name, that can be read from the beginning again and again. */
export interface Source {
  /** As people know it; inside an archive "archive.zip/folder/file.csv". */
  name: string;
  bytes: number;
  /** Where it lies on the disk, when it does. */
  path?: string;
  open: () => Promise<Readable>;
  /** Gives back the archive that it lies in. */
  close?: () => void;
}

/** A file on the disk. */
export function fileSource(path: string, name = basename(path)): Source {
  return { name, path, bytes: statSync(path).size, open: async () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** Bytes at hand. */
export function memorySource(name: string, content: Uint8Array | string): Source {
  const buffer = Buffer.from(content as Uint8Array);
  return { name, bytes: buffer.length, open: async () => Readable.from([buffer]) };
}

/** The first bytes of a source. */
export async function beginningOf(source: Source, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of await source.open()) {
    parts.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** All bytes of a source: only for what is known to be small. */
export async function wholeOf(source: Source): Promise<Buffer> {
  return beginningOf(source, source.bytes);
}
