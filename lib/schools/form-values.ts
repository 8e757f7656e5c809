import { schoolFields } from "@/lib/schools/schema";

/** A school's facts as the texts of its form, with the version that was read. */
export function schoolFormValues(school: Record<string, unknown> & { version: number }): Record<string, string> {
  const names = [...Object.keys(schoolFields.shape), "version"];
  return Object.fromEntries(names.map((name) => [name, String(school[name] ?? "")]));
}
