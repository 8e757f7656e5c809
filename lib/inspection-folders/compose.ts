import { type Day, writtenDay } from "@/lib/dates";
import { boundBlocks, type NamedDocument } from "@/lib/documents/bound";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { type AgreedSupport, agreedSupportBlocks } from "@/lib/support/agreed";
import { counted } from "@/lib/words";

/** One document of the folder: its name is that of its file. */
export type FolderDocument = NamedDocument;

/** A visit that was made, or a category that the school was in: what support it had. */
export interface SupportFacts {
  unit: string;
  visits: { name: string; day: Day; days: number; lead: string | null }[];
  categories: { name: string; startsOn: Day; endsBefore: Day | null }[];
  further: AgreedSupport[];
  advisers: { name: string; as: string; startsOn: Day; endsBefore: Day | null }[];
}

/** The support that a school has had, as a document (VP-10). */
export function composeSupport({ unit, visits, categories, advisers, further }: SupportFacts): DocumentValue {
  const days = visits.reduce((sum, visit) => sum + visit.days, 0);
  const span = ({ startsOn, endsBefore }: { startsOn: Day; endsBefore: Day | null }) =>
    endsBefore ? `${writtenDay(startsOn)} to ${writtenDay(endsBefore)}` : `since ${writtenDay(startsOn)}`;
  return {
    title: "Support given",
    lead: unit,
    meta: [counted(visits.length, "visit"), `${days} days`],
    blocks: [
      ...listed(
        "Who supports the school",
        advisers.map((one) => `${one.name}, ${one.as}, ${span(one)}`),
      ),
      ...listed(
        "Categories",
        categories.map((one) => `${one.name}, ${span(one)}`),
      ),
      ...agreedSupportBlocks(further),
      ...table(visits),
    ],
  };
}

function listed(text: string, lines: string[]): DocumentBlock[] {
  if (lines.length === 0) return [];
  return [
    { kind: "heading", level: 2, text },
    { kind: "items", items: lines.map((line) => ({ text: line })) },
  ];
}

function table(visits: SupportFacts["visits"]): DocumentBlock[] {
  if (visits.length === 0) return [];
  const rows = visits.map(({ name, day, days, lead }) => [writtenDay(day), name, lead ?? "", String(days)]);
  return [
    { kind: "heading", level: 2, text: "Visits" },
    { kind: "table", caption: "Visits that were made", columns: ["Day", "Visit", "Lead", "Days"], rows },
  ];
}

/** All documents as one, with a list of them first; their own headings stand a level lower. */
export function composeFolder(unit: string, documents: readonly FolderDocument[], today: Day): DocumentValue {
  return {
    title: "Inspection folder",
    lead: unit,
    meta: [`Made on ${writtenDay(today)}`, counted(documents.length, "document")],
    foot: `${unit} · ${writtenDay(today)}`,
    blocks: [
      { kind: "heading", level: 2, text: "What is in it" },
      { kind: "items", numbered: true, items: documents.map(({ name }) => ({ text: name })) },
      ...boundBlocks(documents, unit),
    ],
  };
}
