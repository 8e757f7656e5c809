import "server-only";
import { strToU8, type Zippable, zip } from "fflate";
import type { DocumentValue } from "@/lib/documents/document";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { wordOf } from "@/lib/documents/word";

/** Signs that no file system of a school takes in a name. */
const forbidden = /[\p{Cc}<>:"/\\|?*]/gu;

/** A name of a file that every computer can keep. */
export function fileNamed(name: string): string {
  return name.replace(forbidden, " ").replace(/\s+/g, " ").trim().slice(0, 120) || "Document";
}

/** Documents as a packed folder: the whole as one PDF, and each as a PDF and a Word file of its own, numbered in order. */
export async function archiveOf(whole: DocumentValue, documents: readonly { name: string; value: DocumentValue }[]): Promise<Uint8Array> {
  const files: Zippable = { "0 The whole folder.pdf": await pdfOf(whole) };
  const digits = String(documents.length).length;
  for (const [place, { name, value }] of documents.entries()) {
    const numbered = `${String(place + 1).padStart(digits, "0")} ${fileNamed(name)}`;
    files[`As PDF/${numbered}.pdf`] = await pdfOf(value);
    files[`As Word/${numbered}.docx`] = await wordOf(value);
  }
  files["What is in it.txt"] = strToU8(documents.map(({ name }, place) => `${place + 1} ${name}`).join("\r\n"));
  // PDF and Word files are packed already.
  return new Promise((resolve, reject) => zip(files, { level: 0 }, (fault, bytes) => (fault ? reject(fault) : resolve(bytes))));
}

/** Texts as a packed folder. */
export function packed(files: readonly { name: string; text: string }[]): Promise<Uint8Array> {
  const content: Zippable = Object.fromEntries(files.map(({ name, text }) => [fileNamed(name), strToU8(text)]));
  return new Promise((resolve, reject) => zip(content, (fault, bytes) => (fault ? reject(fault) : resolve(bytes))));
}
