import { today } from "@/lib/clock";
import type { Database } from "@/lib/db";
import { beginYear } from "@/lib/strategy/begin-year";
import type { Strategy } from "@/lib/strategy/content";
import { modelStrategy } from "@/lib/strategy/model/year";
import { startYearOf } from "@/lib/strategy/year-key";

/** Priorities change from year to year, so that there is something to see between two of them. */
const laterPriorities: Strategy["priorities"]["priorities"] = [
  { key: "provision-map", text: "Provision Map used well in every school", phases: [], inPlans: true },
  { key: "attendance", text: "Attendance of disadvantaged pupils", phases: [], inPlans: true },
  {
    key: "universal-provision",
    text: "All staff commit themselves to good learning for every pupil, through universal provision at or above what the trust has agreed",
    phases: ["infant", "junior", "primary", "special"],
    inPlans: true,
  },
  { key: "writing", text: "Writing: from sentence to text", phases: ["infant", "junior", "primary"], inPlans: true },
  { key: "disadvantaged-gap", text: "Closing the gap for disadvantaged pupils", phases: ["secondary", "allThrough"], inPlans: true },
  { key: "after-data", text: "What is done once data have been collected", phases: ["secondary", "allThrough"], inPlans: true },
  { key: "leadership-pathways", text: "Leadership pathways", phases: [], inPlans: false },
  { key: "curriculum-key-stages-3-4", text: "Carrying the curriculum on into key stages 3 and 4", phases: [], inPlans: false },
];

/** Days of support that schools of a category promise to others in the year. */
const promised: Record<string, number> = { excellence: 12, refinement: 4 };

/** The strategies of 2022/23, of last year and of this one, all published. */
export async function loadStrategies(db: Database, trustId: string, directorId: string | null): Promise<void> {
  const thisYear = startYearOf(today());
  const lastYear = modelStrategy(thisYear - 1);
  const model = modelStrategy(thisYear);
  const categories = model.categories.map((category) => ({ ...category, givesDays: promised[category.key] ?? null }));
  const present = { ...model, categories, priorities: { priorities: laterPriorities } };
  const years: [number, Strategy][] = [
    [thisYear - 1, lastYear],
    [thisYear, present],
  ];
  if (thisYear - 1 > 2022) years.unshift([2022, modelStrategy(2022)]);
  for (const [startYear, strategy] of years) {
    const yearId = await beginYear(db, trustId, startYear, strategy);
    await db.strategyVersion.updateMany({
      where: { trustId, yearId },
      data: { state: "published", publishedAt: new Date(`${startYear}-07-08T09:30:00Z`), publishedById: directorId },
    });
  }
}
