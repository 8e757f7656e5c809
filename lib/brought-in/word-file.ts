import "server-only";
import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import mammoth from "mammoth";
import { type BroughtSection, sectionsOf, sectionWords } from "@/lib/brought-in/sections";
import type { WordDocument, WordElement } from "@/lib/brought-in/word-blocks";
import { entriesOf, opened, streamOf } from "@/lib/official-data/reading/containers";
import { memorySource } from "@/lib/official-data/reading/source";

/** What was given is no Word file that can be read; the sentence says why. */
export class NotReadable extends Error {}

const notWord = "This is not a Word file. Choose one that ends in .docx.";
const older =
  "This is a file of an older Word, or one that is locked with a password. Open it in Word, save it as .docx without a password, and choose that.";
const damaged = "This Word file is damaged and can not be read. Open it in Word, save it anew, and choose that.";
const tooLarge = "This document is too long to be brought in at once. Save its parts as files of their own.";

/** Its text unfolded, all the words in its sections, and so many sections: more is no plan of a school. */
const [mostUnfolded, mostWords, mostSections] = [6_000_000, 1_000_000, 500];

/** What a Word file holds: its sections by headings and tables, and how many pictures are left out. */
export interface WordFile {
  sections: BroughtSection[];
  pictures: number;
}

/** Reads a Word file (.docx); throws NotReadable with a sentence where that can not be done. */
export async function readWordFile(bytes: Buffer): Promise<WordFile> {
  if (bytes.subarray(0, 4).toString("hex") === "d0cf11e0") throw new NotReadable(older);
  if (bytes.subarray(0, 4).toString("hex") !== "504b0304") throw new NotReadable(notWord);
  const text = await textOnly(bytes);
  let found: WordDocument | undefined;
  let pictures = 0;
  try {
    // Only what mammoth reads of the document is wanted, not the HTML that it would make of it.
    const transformDocument = (document: RawDocument) => {
      found = documentOf(document);
      pictures = count(document.children, "image");
      return { ...document, children: [] };
    };
    await mammoth.convertToHtml({ buffer: text }, { transformDocument });
  } catch {
    throw new NotReadable(damaged);
  }
  if (!found) throw new NotReadable(damaged);
  const sections = sectionsOf(found);
  const words = sections.reduce((sum, section) => sum + sectionWords(section).length, 0);
  if (sections.length > mostSections || words > mostWords) throw new NotReadable(tooLarge);
  return { sections, pictures };
}

/**
 * The texts of a Word file packed anew without its pictures and whatever else it carries. Each file in it is unfolded no
 * further than it says of itself, and all together no further than the limit: a small file can not fill the memory.
 */
async function textOnly(bytes: Buffer): Promise<Buffer> {
  const zip = await opened(memorySource("document", bytes)).catch(() => {
    throw new NotReadable(damaged);
  });
  try {
    const entries = await entriesOf(zip).catch(() => {
      throw new NotReadable(damaged);
    });
    if (!entries.some(({ fileName }) => fileName === "word/document.xml")) throw new NotReadable(notWord);
    const wanted = entries.filter(({ fileName }) =>
      /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]+\.xml|word\/_rels\/[\w.-]+\.rels)$/.test(fileName),
    );
    const unfolded = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unfolded > mostUnfolded || wanted.length > 200) throw new NotReadable(tooLarge);
    const files: Record<string, Uint8Array> = {};
    for (const entry of wanted) files[entry.fileName] = await buffer(await streamOf(zip, entry));
    return Buffer.from(zipSync(files, { level: 0 }));
  } catch (fault) {
    throw fault instanceof NotReadable ? fault : new NotReadable(damaged);
  } finally {
    zip.close();
  }
}

interface RawDocument {
  children: WordElement[];
  notes: { resolve: (reference: WordElement) => { body: WordElement[] } | null };
  comments: WordElement[];
}

function documentOf({ children, notes, comments }: RawDocument): WordDocument {
  return {
    children,
    noteOf: (reference) => notes.resolve(reference)?.body ?? [],
    commentOf: ({ commentId }) => {
      const comment = comments.find((one) => one.commentId === commentId);
      return comment ? { by: comment.authorName ?? "", body: comment.body ?? [] } : null;
    },
  };
}

function count(elements: readonly WordElement[], type: string): number {
  return elements.reduce((sum, element) => sum + (element.type === type ? 1 : 0) + count(element.children ?? [], type), 0);
}
