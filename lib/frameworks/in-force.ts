import type { Day } from "@/lib/dates";

interface InForce {
  body: string;
  startsOn: Day;
  endsBefore: Day | null;
}

/** The version of a body's framework that is in force on a day, if there is one. */
export function inForceOn<Version extends InForce>(versions: readonly Version[], body: string, day: Day): Version | undefined {
  return versions.find((one) => one.body === body && one.startsOn <= day && (one.endsBefore === null || day < one.endsBefore));
}

/** Whose framework a church school evaluates itself by, beside the main one: chosen by denomination (UO-9). */
export function churchBodyOf(churchCharacter: string): "siams" | "catholic" | undefined {
  if (churchCharacter === "churchOfEngland" || churchCharacter === "methodist") return "siams";
  return churchCharacter === "romanCatholic" ? "catholic" : undefined;
}
