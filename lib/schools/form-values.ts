import { schoolFields } from "@/lib/schools/schema";

/** A school's facts as the texts of its form, with the version that was read. */
export function schoolFormValues(school: { version: number }): Record<string, string> {
  const names = [...Object.keys(schoolFields.shape), "version"];
  return Object.fromEntries(names.map((name) => [name, String((school as Record<string, unknown>)[name] ?? "")]));
}
