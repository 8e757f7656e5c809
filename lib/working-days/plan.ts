import type { PlanningFacts } from "@/lib/working-days/planning-statement";
import { calendarOf } from "@/lib/working-days/school-calendar";
import type { Plan } from "@/lib/working-days/suitable-days";

/** The plan that facts make: where no school is needed, the trust's own terms hold. */
export function planOf({ people, schools, years, bankHolidays }: PlanningFacts, asked: Pick<Plan, "part" | "withPupils">): Plan {
  const needed = schools.length > 0 ? schools : [{ name: "the trust", own: {} }];
  return {
    people,
    schools: needed.map(({ name, own }) => ({ name, calendar: calendarOf(years, own, bankHolidays) })),
    bankHolidays,
    ...asked,
  };
}
