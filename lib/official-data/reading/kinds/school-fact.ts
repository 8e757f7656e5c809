import type { SchoolFact } from "@/lib/official-data/facts";
import { withoutControls } from "@/lib/official-data/reading/encoding";
import type { Cells } from "@/lib/official-data/reading/kind";
import { codeOf, countOf, dayOf, laestabOf } from "@/lib/official-data/reading/values";

/** A text, or null where the cell is empty. */
export function textOrNull(text: string): string | null {
  const plain = withoutControls(text).replace(/\s+/g, " ").trim();
  return plain === "" || plain.toUpperCase() === "NULL" ? null : plain;
}

type Given = Pick<SchoolFact, "urn" | "source" | "inTrust"> & Partial<SchoolFact>;

/** A school's fact from the columns that a file has; what it does not have is null. */
export function schoolFact(cell: Cells, given: Given): SchoolFact {
  const text = (column: string) => textOrNull(cell(column));
  const laCode = codeOf(cell("laCode")) || null;
  return {
    is: "school",
    name: text("name") ?? "",
    // The day of the whole file is known when it has been read.
    asOf: "",
    status: null,
    joinedOn: null,
    type: text("type"),
    phase: text("phase"),
    laCode,
    laName: text("laName"),
    laestab: laestabOf(cell("laestab")) ?? laestabOf(laCode ?? "", cell("establishment")) ?? null,
    ukprn: codeOf(cell("ukprn")) || null,
    lowestAge: countOf(cell("lowestAge")),
    highestAge: countOf(cell("highestAge")),
    character: text("character"),
    diocese: text("diocese"),
    gender: text("gender"),
    capacity: countOf(cell("capacity")),
    pupils: countOf(cell("pupils")),
    openedOn: dayOf(cell("openedOn")) ?? null,
    closedOn: dayOf(cell("closedOn")) ?? null,
    street: text("street"),
    town: text("town"),
    postcode: text("postcode"),
    telephone: text("telephone"),
    website: text("website"),
    ...given,
  };
}
