import { bankHolidaysOf } from "@/lib/strategy/bank-holidays";
import type { SchoolCalendar } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";
import type { SampleSchool } from "./sample-schools.ts";

/** A unit of the sample with its first school: a federation, or a school alone. */
export interface SampleUnit {
  unitId: string;
  school: SampleSchool & { id: string };
  schoolIds: string[];
}

export interface Around {
  trustId: string;
  units: readonly SampleUnit[];
  /** The id of a person by the address before the @. */
  personId: (key: string) => string;
}

/** A number from 0 to 1 that is always the same for the same words. */
export function chance(...words: (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const letter of words.join("|")) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return ((hash >>> 0) % 10_000) / 10_000;
}

/** The calendar of a school year. */
export function calendarOf(startYear: number): SchoolCalendar {
  return {
    ...modelStrategy(startYear).calendar,
    bankHolidays: [startYear, startYear + 1].flatMap(bankHolidaysOf).map(({ day }) => day),
  };
}

/** The note of a unit's latest visit that is done: at three schools it is not published yet, and agrees and rates nothing. */
export function stateOfLatestNote({ school }: SampleUnit): "published" | "withReader" | "withHeadteacher" | "draft" {
  if (school.name.startsWith("Brackenfell")) return "withReader";
  if (school.name.startsWith("Whitesands")) return "withHeadteacher";
  return school.name.startsWith("Tidewater") ? "draft" : "published";
}
