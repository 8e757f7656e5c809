import type { AdviceRow } from "@/lib/advice/queries";
import { adviceFrom } from "@/lib/advice/words";
import { londonDay } from "@/lib/dates";
import type { SheetTable } from "@/lib/documents/tables";

/** What governors have asked, and what was answered, for a spreadsheet (GO-6). */
export function adviceSheet(rows: readonly AdviceRow[]): SheetTable {
  return {
    name: "Advice for governors",
    columns: [
      { name: "School", width: 34 },
      { name: "Asked by", width: 24 },
      { name: "Asked of", width: 26 },
      { name: "Asked on", width: 12, day: true },
      { name: "About", width: 40 },
      { name: "Question", width: 70 },
      { name: "Answer", width: 70 },
      { name: "Answered by", width: 24 },
      { name: "Answered on", width: 12, day: true },
    ],
    rows: rows.map(({ school, askedBy, askedOf, askedAt, subject, question, answer, answeredBy, answeredAt }) => [
      school,
      askedBy,
      adviceFrom[askedOf],
      londonDay(new Date(askedAt)),
      subject,
      question,
      answer,
      answeredBy,
      answeredAt && londonDay(new Date(answeredAt)),
    ]),
  };
}
