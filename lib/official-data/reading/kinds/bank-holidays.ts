import { withoutControls } from "@/lib/official-data/reading/encoding";
import { type Kind, leave } from "@/lib/official-data/reading/kind";
import { dayOf } from "@/lib/official-data/reading/values";

/** Days that England does not keep, for calendars that do not say whose they are. */
const elsewhere = /^(2nd January|2 January|St\.? Andrew|St\.? Patrick|Battle of the Boyne|Orangemen)/i;

/** Bank holidays as the government publishes them: JSON, or a calendar file. */
export const bankHolidays: Kind = {
  key: "bankHolidays",
  name: "Bank holidays",
  stage: 6,
  columns: { day: ["date", "DTSTART"], name: ["title", "SUMMARY"], division: ["division"] },
  marks: ["day", "name"],
  read(cell) {
    const name = withoutControls(cell("name")).trim();
    const day = dayOf(cell("day"));
    if (!day || name === "") return leave("noDate");
    const division = cell("division");
    const isElsewhere = division === "" ? elsewhere.test(name) : division !== "england-and-wales";
    return isElsewhere ? leave("otherNation") : { facts: [{ is: "holiday", day, name }] };
  },
};
