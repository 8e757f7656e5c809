import type { Ink } from "@/lib/documents/chart";
import type { RichText } from "@/lib/rich-text/rich-text";

/** A level of a scale as it is shown everywhere: a shape, a word, a colour. */
export interface Mark {
  name: string;
  tone: "red" | "amber" | "green" | "grey";
}

/** One thing of a list: a finding, an action, a rating. */
export interface DocumentItem {
  text: string;
  marks?: Mark[];
  /** Short facts below it: owner, date, area. */
  details?: string[];
  body?: RichText;
  /** Ratings in order of time, for an action's strip. */
  strip?: { mark: Mark; when: string; words: string }[];
}

/** Bars in groups, each named and counted: what the table beside it says, to see at once. */
export interface ChartBlock {
  kind: "chart";
  caption: string;
  groups: { name: string; bars: { name: string; value: number; ink: Ink }[] }[];
}

export type DocumentBlock =
  | ChartBlock
  | { kind: "heading"; level: 2 | 3; text: string; beside?: string }
  | { kind: "text"; body: RichText }
  | { kind: "facts"; rows: { name: string; value: string }[] }
  | { kind: "items"; items: DocumentItem[]; numbered?: boolean }
  | {
      kind: "table";
      caption: string;
      columns: string[];
      rows: (string | Mark)[][];
      /** What each row rests on: on the screen its first cell leads there. */
      addresses?: (string | null)[];
    };

/**
 * A composed document: the one value from which the screen, the print, the PDF and the Word file are drawn. What is
 * issued is stored as this and never composed again.
 */
export interface DocumentValue {
  title: string;
  lead: string;
  /** Who, when, which version. */
  meta: string[];
  /** What stands at the foot of every printed page beside the title: the trust and the version. */
  foot?: string;
  blocks: DocumentBlock[];
}
