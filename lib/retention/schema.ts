import * as z from "zod/mini";
import { type RetentionKey, retentionKeys, retentionKinds } from "@/lib/retention/kinds";

/** The longest period, in months. */
export const mostMonths = 600;

const kind = z.enum(retentionKeys as [RetentionKey, ...RetentionKey[]]);

export const periodFields = z
  .object({
    kind,
    months: z.coerce
      .number("Write a number of months.")
      .check(
        z.int("Write a whole number of months."),
        z.minimum(1, "Write at least one month."),
        z.maximum(mostMonths, `Write at most ${mostMonths} months.`),
      ),
  })
  .check(
    z.superRefine(({ kind: of, months }, context) => {
      const { least } = retentionKinds[of];
      if (months < least)
        context.addIssue({ code: "custom", path: ["months"], message: `This is kept for ${least} months at least.`, input: months });
    }),
  );

export const kindFields = z.object({ kind });

export const deleteFields = z.object({ kind, count: z.coerce.number().check(z.int(), z.minimum(1)) });
