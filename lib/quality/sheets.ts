import type { SheetTable } from "@/lib/documents/tables";
import type { QualityRoom } from "@/lib/quality/queries";
import { agreementMark, kindName } from "@/lib/quality/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** Agreement by adviser, and every sampled judgement, as sheets to keep. */
export function qualitySheets({ agreement, sampled }: QualityRoom): SheetTable[] {
  return [
    {
      name: "Agreement by adviser",
      columns: ["Year", "Whose judgement", "Sampled", "Agrees", "Agrees in part", "Does not agree", "Not answered yet"].map(
        (name, place) => ({
          name,
          width: place === 1 ? 30 : 16,
        }),
      ),
      rows: agreement.map(({ year, judge, sampled: all, agrees, partly, disagrees, open }) => [
        writtenYear(year),
        judge,
        ...[all, agrees, partly, disagrees, open].map(String),
      ]),
    },
    {
      name: "Sampled judgements",
      columns: [
        { name: "Year", width: 12 },
        { name: "School", width: 34 },
        { name: "What", width: 24 },
        { name: "On", width: 14, day: true },
        { name: "Whose judgement", width: 28 },
        { name: "Quality assurer", width: 28 },
        { name: "Says", width: 18 },
        { name: "Why", width: 70 },
        { name: "What the team does", width: 70 },
      ],
      rows: sampled.map((one) => [
        writtenYear(one.year),
        one.unit,
        kindName(one.kind),
        one.date,
        one.judge,
        one.assurer,
        agreementMark(one.agreement).name,
        one.reasons || null,
        one.reply || null,
      ]),
    },
  ];
}
