import * as z from "zod/mini";

/** What happens in one part of the day. */
const activity = z.object({
  /** Lasts from version to version of a plan, so that the note's block stays with it. */
  key: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  part: z.enum(["morning", "afternoon"]),
  pupilFacing: z.boolean(),
  title: z.string().check(z.maxLength(200)),
  subject: z.string().check(z.maxLength(120)),
  yearGroups: z.string().check(z.maxLength(120)),
  focusAreaId: z.nullable(z.uuid()),
});

/** A theme that can not apply at this school or on this day, and why (VT-6). */
const excluded = z.object({ key: z.string().check(z.maxLength(80)), reason: z.string().check(z.minLength(3), z.maxLength(500)) });

/** The content of one version of a visit's plan (VP-4, VP-5, VP-7). */
export const planContent = z.object({
  date: z.iso.date(),
  startsAt: z.string(),
  endsAt: z.string(),
  activities: z.array(activity).check(z.maxLength(8)),
  feedback: z.nullable(z.object({ at: z.string(), about: z.string().check(z.maxLength(300)) })),
  excluded: z.array(excluded),
  remarks: z.string().check(z.maxLength(2_000)),
});

export type PlanContent = z.output<typeof planContent>;
export type PlannedActivity = PlanContent["activities"][number];

/** Whether pupils' work is looked at on a visit of this plan (VT-3). */
export function isPupilFacing(plan: PlanContent | null): boolean {
  return plan?.activities.some(({ pupilFacing }) => pupilFacing) ?? false;
}
