import * as z from "zod/mini";
import { richTextFields } from "@/lib/rich-text/rich-text";
import type { GroupReason, MeetingPartKind, NextStep } from "@/lib/standards-meetings/meeting";
import { agenda, outcomes } from "@/lib/standards-meetings/words";

const rich = z.object({ body: richTextFields });

/** What each part of a meeting may hold. */
export const meetingPartFields = {
  minutes: rich,
  outcome: rich,
  confidential: rich,
  nextStep: z.object({
    text: z.string().check(z.maxLength(600, "Use at most 600 characters")),
    ownerId: z.string().check(z.regex(/^([0-9a-f-]{36})?$/)),
    ownerName: z.string().check(z.maxLength(120)),
    due: z.string().check(z.regex(/^(20\d\d-\d\d-\d\d)?$/, "Enter a date, like 4/10/2026")),
  }),
  reasons: z.object({ categoryKey: z.string().check(z.maxLength(80)), reasons: z.string().check(z.maxLength(2_000)) }),
} satisfies Record<MeetingPartKind, z.ZodMiniType>;

/** The keys that a kind of part can have; a next step has an id of the browser's making. */
export function isMeetingKey(kind: MeetingPartKind, key: string, groups: readonly string[]): boolean {
  if (kind === "nextStep") return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key);
  const keys: Record<Exclude<MeetingPartKind, "nextStep">, readonly string[]> = {
    minutes: agenda.map((item) => item.key),
    outcome: outcomes.map((item) => item.key),
    confidential: ["notes"],
    reasons: groups,
  };
  return keys[kind].includes(key);
}

export const emptyGroupReason: GroupReason = { categoryKey: "", reasons: "" };
export const emptyNextStep: NextStep = { text: "", ownerId: "", ownerName: "", due: "" };
