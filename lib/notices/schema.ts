import * as z from "zod/mini";
import { type NoticeKey, noticeKinds } from "@/lib/notices/kinds";

const how = z.enum(["immediate", "digest", "off"], "Choose one of the three");
const keys = Object.keys(noticeKinds) as NoticeKey[];

/** A choice for each kind that the form shows. */
export const noticeChoiceFields = z.object(
  Object.fromEntries(keys.map((key) => [key, z.optional(how)])) as Record<NoticeKey, z.ZodMiniOptional<typeof how>>,
);
export type NoticeChoicesTyped = z.output<typeof noticeChoiceFields>;

export const noticeFields = z.object({ noticeId: z.uuid() });
export const everyNoticeFields = z.object({});
