import { object, pipe, record, string, transform, uuid } from "zod/mini";
import { type FrameworkTyped, frameworkFields } from "@/lib/frameworks/shape";
import { readTyped } from "@/lib/strategy/typed";

/** A framework version as it was typed: read by its description. */
export const versionFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }) => {
    const { value, faults } = readTyped(frameworkFields, typed);
    const framework = value as FrameworkTyped;
    const found = {
      ...faults,
      ...(framework.endsBefore && framework.endsBefore <= framework.startsOn ? { endsBefore: "It ends before it begins" } : {}),
    };
    for (const [name, message] of Object.entries(found)) issues.push({ code: "custom", message, input: typed, path: [name] });
    return { id: typed["in:id"] ?? "", version: Number(typed["in:version"]), framework };
  }),
);

export const frameworkId = object({ id: uuid() });
