import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mediaTypeOf } from "@/lib/attachments/content";
import { isAttachable, safeName, writtenSize } from "@/lib/attachments/kinds";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { wordOf } from "@/lib/documents/word";
import { aDocument } from "../../factories/documents.ts";
import { archiveOf } from "../../support/archive.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-kinds-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("a file is known by its content, never by its name", () => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const cases: [what: string, name: string, bytes: () => Promise<Uint8Array> | Uint8Array, type: string | undefined, taken: boolean][] = [
    ["a PDF", "note.pdf", () => pdfOf(aDocument()), "application/pdf", true],
    ["a PDF under another name", "note.txt", () => pdfOf(aDocument()), "application/pdf", true],
    ["a Word file", "note.docx", () => wordOf(aDocument()), word, true],
    ["a picture", "books.png", () => png, "image/png", true],
    ["text", "list.csv", () => Buffer.from("Name,Score\nZoë,4\n"), "text/plain", true],
    ["an archive", "files.zip", () => archiveOf({ "a.txt": "a" }), "application/zip", false],
    [
      "a program under a harmless name",
      "note.pdf",
      () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(600)]),
      "application/x-msdownload",
      false,
    ],
    ["a script", "note.sh", () => Buffer.from("#!/bin/sh\nrm -rf /\n"), "text/plain", true],
    ["a page", "page.html", () => Buffer.from("<!doctype html><script>alert(1)</script>"), undefined, false],
    ["a drawing with a script", "x.svg", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), undefined, false],
    ["nothing", "empty.txt", () => Buffer.alloc(0), undefined, false],
    ["noise", "noise.txt", () => Buffer.from([0, 1, 2, 3, 255]), undefined, false],
  ];
  it.each(cases)("%s, named %s", async (_what, name, bytes, type, taken) => {
    const path = join(folder, name);
    await writeFile(path, await bytes());
    const found = await mediaTypeOf(path);
    if (type) expect(found).toBe(type);
    expect(found !== undefined && isAttachable(found, name)).toBe(taken);
  });

  it.each([
    ["application/x-cfb", "minutes.doc", true],
    ["application/x-cfb", "letter.msg", false],
    ["application/vnd.ms-word.document.macroenabled.12", "macros.docm", false],
    ["image/svg+xml", "x.svg", false],
  ])("%s named %s: taken %s", (type, name, taken) => {
    expect(isAttachable(type, name)).toBe(taken);
  });
});

it.each([
  ["../../etc/passwd", "text/plain", "passwd.txt"],
  ["C:\\Users\\me\\note.PDF", "application/pdf", "note.pdf"],
  ["note.exe", "application/pdf", "note.exe.pdf"],
  ["run.sh", "text/plain", "run.sh.txt"],
  [".hidden", "text/plain", "hidden.txt"],
  ["a\u202Efdp.exe\n.pdf", "application/pdf", "a fdp.exe.pdf"],
  ["", "image/png", "file.png"],
  ["Zoë’s books.jpeg", "image/jpeg", "Zoë’s books.jpeg"],
])("the name %j of %s is kept as %j", (name, type, safe) => {
  expect(safeName(name, type)).toBe(safe);
});

it.each([
  [12, "12 bytes"],
  [340_200, "340 KB"],
  [1_240_000, "1.2 MB"],
])("%i bytes are written %s", (bytes, words) => {
  expect(writtenSize(bytes)).toBe(words);
});
