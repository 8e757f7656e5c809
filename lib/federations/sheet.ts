import type { SheetTable } from "@/lib/documents/tables";
import type { FederationLine } from "@/lib/federations/queries";

/** The federations of now and before, for a spreadsheet. */
export function federationSheet(federations: readonly FederationLine[]): SheetTable {
  return {
    name: "Federations",
    columns: [
      { name: "Federation", width: 40 },
      { name: "Schools", width: 60 },
      { name: "Formed on", width: 12, day: true },
      { name: "Dissolved on", width: 12, day: true },
    ],
    rows: federations.map(({ name, members, formedOn, dissolvedOn }) => [name, members.join("\n"), formedOn, dissolvedOn]),
  };
}
