import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import type { SheetTable } from "@/lib/documents/tables";
import type { Block } from "@/lib/rich-text/rich-text";
import { reviewOverdue } from "@/lib/support/life";
import { type SupportProvider, type SupportState, supportProviderName, supportStateName } from "@/lib/support/words";
import { counted } from "@/lib/words";

/** Support as it is composed: a row of the list fits it, and so does a test. */
export interface ComposedSupport {
  unit: string;
  title: string;
  need: string;
  strandKey: string | null;
  state: SupportState;
  requestedBy: string;
  requestedOn: Day;
  provider: SupportProvider | null;
  from: string;
  days: number | null;
  given: number;
  cost: number | null;
  startsOn: Day | null;
  reviewOn: Day | null;
  endedOn: Day | null;
  answer: string;
  impact: string;
}

const pounds = new Intl.NumberFormat("en-GB", {
  style: "currency",
  currency: "GBP",
  maximumFractionDigits: 2,
  trailingZeroDisplay: "stripIfInteger",
});

/** "£1,200". */
export function writtenPounds(amount: number): string {
  return pounds.format(amount);
}

/** "2.5 of 6 days"; only what was given where no number was agreed. */
export function writtenDays(given: number, agreed: number | null): string {
  return agreed === null ? counted(given, "day") : `${given} of ${counted(agreed, "day")}`;
}

/** Who gives it, as people read it. */
export function writtenProvider({ provider, from }: { provider: SupportProvider | null; from: string }): string {
  if (!provider) return "";
  if (provider === "leadTeacher") return `Lead teacher: ${from}`;
  return from || supportProviderName(provider);
}

/** Support school by school as one document, for a meeting and for files. */
export function composeSupport(
  lines: readonly ComposedSupport[],
  { trustName, narrowedTo, total, given, cost }: { trustName: string; narrowedTo: string; total: number; given: number; cost: number },
  today: Day,
): DocumentValue {
  const units = [...new Set(lines.map(({ unit }) => unit))].sort((one, other) => one.localeCompare(other));
  return {
    title: "Support for schools",
    lead: [trustName, narrowedTo].filter(Boolean).join(" · "),
    meta: [
      `As it is on ${writtenDay(today)}`,
      lines.length < total ? `the first ${lines.length} of ${total}` : counted(total, "request"),
      `${counted(given, "day")} given`,
      ...(cost > 0 ? [`${writtenPounds(cost)} agreed`] : []),
    ],
    foot: `${trustName} · ${writtenDay(today)}`,
    blocks: units.flatMap((unit): DocumentBlock[] => {
      const own = lines.filter((line) => line.unit === unit);
      return [
        { kind: "heading", level: 2, text: unit },
        { kind: "items", items: own.map((line) => supportItem(line, today)) },
      ];
    }),
  };
}

function supportItem(line: ComposedSupport, today: Day): DocumentItem {
  const { title, state, days, given, cost, startsOn, reviewOn, endedOn, need, impact, answer } = line;
  return {
    text: title,
    marks: [{ name: supportStateName(state), tone: state === "ended" ? "green" : reviewOverdue(line, today) ? "red" : "grey" }],
    details: [
      writtenProvider(line),
      state === "requested" ? "" : writtenDays(given, days),
      cost ? writtenPounds(cost) : "",
      startsOn ? `from ${writtenDay(startsOn)}` : "",
      endedOn ? `ended ${writtenDay(endedOn)}` : reviewOn ? `review ${writtenDay(reviewOn)}` : "",
    ].filter(Boolean),
    body: [
      labelled("What for", need),
      ...(answer ? [labelled("Answer", answer)] : []),
      ...(impact ? [labelled("What came of it", impact)] : []),
    ],
  };
}

function labelled(name: string, text: string): Block {
  return { kind: "paragraph", spans: [{ text: `${name}: `, bold: true }, { text }] };
}

/** Support as a table for a spreadsheet: one row each. */
export function supportSheet(lines: readonly ComposedSupport[], strands: readonly { key: string; name: string }[], today: Day): SheetTable {
  return {
    name: "Support",
    columns: [
      { name: "School", width: 30 },
      { name: "Support", width: 40 },
      { name: "What for", width: 50 },
      { name: "Strand", width: 18 },
      { name: "State", width: 16 },
      { name: "Asked for by", width: 22 },
      { name: "Asked for on", width: 12, day: true },
      { name: "Given by", width: 30 },
      { name: "Days agreed", width: 12 },
      { name: "Days given", width: 12 },
      { name: "Cost in pounds", width: 14 },
      { name: "Starts", width: 12, day: true },
      { name: "Review", width: 12, day: true },
      { name: "Ended", width: 12, day: true },
      { name: "What came of it", width: 50 },
    ],
    rows: lines.map((line) => [
      line.unit,
      line.title,
      line.need,
      strands.find(({ key }) => key === line.strandKey)?.name ?? null,
      reviewOverdue(line, today) ? "Past its review" : supportStateName(line.state),
      line.requestedBy,
      line.requestedOn,
      writtenProvider(line) || null,
      written(line.days),
      written(line.given),
      written(line.cost),
      line.startsOn,
      line.reviewOn,
      line.endedOn,
      line.impact || null,
    ]),
  };
}

function written(number: number | null): string | null {
  return number === null ? null : String(number);
}
