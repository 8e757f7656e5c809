import type { SheetColumn } from "@/lib/sheets/sheet";

export const sheetKinds = ["categories", "actions", "visits", "measures"] as const;
export type SheetKind = (typeof sheetKinds)[number];

const school: SheetColumn = {
  key: "school",
  heading: "School",
  also: ["URN", "School URN", "Establishment", "School name"],
  needed: true,
  says: "URN or name",
  example: "900101",
};

/** The sheets, with the words of their pages and the columns of their templates. */
export const sheets: Record<SheetKind, { title: string; says: string; columns: readonly SheetColumn[] }> = {
  categories: {
    title: "Categories",
    says: "The category that each school is in now, with the day since when, who decided it and where it is written. Only for a school that has none here yet.",
    columns: [
      school,
      { key: "category", heading: "Category", needed: true, says: "as the strategy of the year names it", example: "" },
      {
        key: "since",
        heading: "Since",
        also: ["From", "Date"],
        needed: true,
        says: "the first day of the unbroken category",
        example: "14/7/2025",
      },
      {
        key: "decidedBy",
        heading: "Decided by",
        also: ["Director"],
        needed: false,
        says: "name or e-mail address of the director or chief executive; empty: the director of today",
        example: "",
      },
      { key: "source", heading: "Source", needed: true, says: "where it is written", example: "Standards meeting of July, minute 4" },
      { key: "axis", heading: "Axis", needed: false, says: "SIAMS for a church school’s second category; else empty", example: "" },
    ],
  },
  visits: {
    title: "Visits",
    says: "Visits that were done this year, and those that are fixed already: a day to come counts as planned.",
    columns: [
      school,
      { key: "date", heading: "Date", also: ["Day"], needed: true, says: "day of the visit", example: "22/9/2025" },
      { key: "kind", heading: "Kind", needed: false, says: "Programme or Additional; empty: Programme", example: "Programme" },
      {
        key: "number",
        heading: "Visit",
        also: ["Number", "Visit number"],
        needed: false,
        says: "its number in the programme",
        example: "1",
      },
      { key: "lead", heading: "Led by", also: ["Adviser", "Lead"], needed: false, says: "name or e-mail address", example: "" },
      { key: "days", heading: "Days", needed: false, says: "1 or 0.5; empty: 1", example: "1" },
    ],
  },
  actions: {
    title: "Open actions",
    says: "What was agreed with schools and is not finished yet.",
    columns: [
      school,
      {
        key: "text",
        heading: "Action",
        also: ["What", "Agreed action"],
        needed: true,
        says: "what is to be done",
        example: "Phonics leader observes three lessons",
      },
      { key: "owner", heading: "Owner", also: ["Who"], needed: true, says: "who does it", example: "Phonics leader" },
      { key: "due", heading: "Due", also: ["By when", "By", "Deadline"], needed: false, says: "day by which", example: "19/12/2025" },
      {
        key: "criterion",
        heading: "Success criterion",
        also: ["How we shall know", "Success"],
        needed: false,
        says: "how it will be known",
        example: "All groups taught by the scheme",
      },
      {
        key: "agreedOn",
        heading: "Agreed on",
        also: ["Visit date", "Agreed"],
        needed: false,
        says: "day of the visit or meeting",
        example: "22/9/2025",
      },
    ],
  },
  measures: {
    title: "The trust’s own measures",
    says: "One sheet for all schools and one period: a row for each school, a column for each measure.",
    columns: [school],
  },
};

/** What a look at a sheet shows, or what has been stored. Plain texts: the screen needs nothing of the kind. */
export interface SheetOutcome {
  kind: SheetKind;
  stored: boolean;
  /** Marks the sheet and the period that were looked at. */
  looked: string;
  headings: string[];
  rows: { line: number; cells: string[] }[];
  faults: { line: number; sentence: string }[];
  /** What is worth knowing and is no fault: "No row for 3 schools". */
  notes: string[];
}

/** A kind of sheet as an address names it. */
export function sheetKindOf(text: string): SheetKind | undefined {
  return sheetKinds.find((kind) => kind === text);
}
