import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

const looked = 64 * 1024;

/** What a file is by its content, never by its name: a media type, "text/plain" where it reads as text, or nothing. */
export async function mediaTypeOf(path: string): Promise<string | undefined> {
  const known = await fileTypeFromFile(path);
  if (known) return known.mime;
  return (await readsAsText(path)) ? "text/plain" : undefined;
}

/** Whether a file's beginning is UTF-8 without control signs, and no page of a browser. */
async function readsAsText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    const bytes = buffer.subarray(0, bytesRead);
    // A letter may be cut at the end of what was looked at.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: bytesRead === looked });
    return bytesRead > 0 && !/[\p{Cc}]/u.test(text.replace(/[\t\n\r\f]/g, "")) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text);
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  } finally {
    await file.close();
  }
}
