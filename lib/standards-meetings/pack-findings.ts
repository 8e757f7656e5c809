import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem } from "@/lib/documents/document";

/** What a published note found, with the day of its visit. */
export interface PackFinding {
  kind: string;
  text: string;
  day: Day;
}

const parts = [
  { kind: "strength", title: "Strengths" },
  { kind: "risk", title: "Risks" },
  { kind: "other", title: "Besides, on the last visit" },
] as const;

/** Strengths and risks since the last meeting, and what else the last visit found; words that came again stand once, with their days. */
export function findingBlocks(findings: readonly PackFinding[]): DocumentBlock[] {
  const last = findings
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const isOther = ({ kind, day }: PackFinding) => kind !== "strength" && kind !== "risk" && day === last;
  const blocks = parts.flatMap(({ kind, title }): DocumentBlock[] => {
    const items = merged(findings.filter((one) => (kind === "other" ? isOther(one) : one.kind === kind)));
    return items.length > 0
      ? [
          { kind: "heading", level: 3, text: title },
          { kind: "items", items },
        ]
      : [];
  });
  return [
    { kind: "heading", level: 2, text: "What the visits found" },
    ...(blocks.length > 0
      ? blocks
      : [{ kind: "text", body: [{ kind: "paragraph", spans: [{ text: "No published finding since then." }] }] } satisfies DocumentBlock]),
  ];
}

function merged(findings: readonly PackFinding[]): DocumentItem[] {
  const days = new Map<string, Day[]>();
  for (const { text, day } of findings) days.set(text, [...(days.get(text) ?? []), day]);
  return [...days].map(([text, found]) => ({ text, details: [[...new Set(found)].sort().map(writtenDay).join("; ")] }));
}
