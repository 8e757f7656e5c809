import type { OwnMeasureUnit } from "@/lib/own-measures/values";

/** What trusts usually measure of themselves: offered as a beginning, and changed as the trust likes (VP-11). */
export const usualMeasures: readonly { name: string; unit: OwnMeasureUnit }[] = [
  { name: "Reading at the expected standard", unit: "percent" },
  { name: "Writing at the expected standard", unit: "percent" },
  { name: "Mathematics at the expected standard", unit: "percent" },
  { name: "Attendance", unit: "percent" },
  { name: "Persistent absence", unit: "percent" },
  { name: "Suspensions", unit: "count" },
  { name: "Permanent exclusions", unit: "count" },
  { name: "Incidents of bullying", unit: "count" },
  { name: "Incidents of harassment", unit: "count" },
];
