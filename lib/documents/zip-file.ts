import "server-only";
import { open } from "node:fs/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A packed folder that is written to the disk as it grows, however large it becomes. */
export interface ZipFile {
  /** Adds a file from its parts; `packed` where the parts are packed already. */
  add: (name: string, parts: AsyncIterable<Uint8Array>, packed?: boolean) => Promise<void>;
  /** Ends it; how many bytes it has. */
  close: () => Promise<number>;
  /** Gives it up; what was written stays for its owner to delete. */
  abandon: () => Promise<void>;
}

/** Begins a packed folder in a file that must not be there yet, readable by the app alone. */
export async function zipFile(path: string): Promise<ZipFile> {
  const file = await open(path, "wx", 0o600);
  const made: Uint8Array[] = [];
  let fault: Error | undefined;
  let bytes = 0;
  const zip = new Zip((problem, chunk) => {
    fault ??= problem ?? undefined;
    made.push(chunk);
  });
  const write = async () => {
    if (fault) throw fault;
    for (const chunk of made.splice(0)) {
      await file.write(chunk);
      bytes += chunk.length;
    }
  };
  return {
    async add(name, parts, packed = false) {
      const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      for await (const part of parts) {
        entry.push(part);
        await write();
      }
      entry.push(new Uint8Array(), true);
      await write();
    },
    async close() {
      zip.end();
      await write();
      await file.close();
      return bytes;
    },
    abandon: () => file.close(),
  };
}
