import { maxLength, minLength, object, enum as oneOf, type output, regex, string, trim, uuid } from "zod/mini";

export const waiveFields = object({
  of: oneOf(["visit", "unit"]),
  recordId: uuid("There is no such record"),
  clause: string().check(regex(/^[A-Z]{2}-\d{1,2}$/, "There is no such clause")),
  reason: string().check(trim(), minLength(10, "Say in a sentence why it is waived"), maxLength(1_000, "Use at most 1,000 characters")),
});

export const withdrawFields = object({ waiverId: uuid("There is no such waiver") });

export type WaiveTyped = output<typeof waiveFields>;
