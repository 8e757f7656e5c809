import * as z from "zod/mini";
import { type Role, roles, schoolRoles } from "@/lib/people/roles";

const name = z.string().check(z.trim(), z.minLength(2, "Enter a name"), z.maxLength(120, "A name has at most 120 characters"));
const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200), z.email("Enter an e-mail address, like name@school.org"));
const role = z.enum(roles, "Choose a role");
const id = z.uuid("Choose one of the list");
/** Empty choices and empty dates arrive as "". */
const optionalId = z.union([z.literal(""), id]);
const day = z.iso.date("Enter a date, like 4/10/2026");
const optionalDay = z.union([z.literal(""), day], "Enter a date, like 4/10/2026");
const whole = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => Number(text)),
  ),
  z.int(),
);
const reason = z.string().check(z.trim(), z.minLength(3, "Give a reason"), z.maxLength(500, "Use at most 500 characters"));

const schoolGoesWithRole = z.refine<{ role: Role; schoolId: string }>(
  (typed) => schoolRoles.includes(typed.role) === (typed.schoolId !== ""),
  { path: ["schoolId"], error: "Choose a school for a school's role, and none for a role of the whole trust" },
);

export const inviteFields = z.object({ name, email, role, schoolId: optionalId }).check(schoolGoesWithRole);

/** A sheet pasted or uploaded; `step` says whether to look at it first or to invite. */
export const sheetFields = z.object({
  sheet: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Paste the rows of your sheet, or choose a file"),
      z.maxLength(400_000, "This is too long: at most 2,000 rows at once"),
    ),
  step: z.enum(["check", "invite"]),
});

export const personFields = z.object({ personId: id });

export const changePersonFields = z.object({ personId: id, name, email, version: whole });

export const giveRoleFields = z.object({ personId: id, role, schoolId: optionalId, startsOn: day, lastDay: optionalDay }).check(
  schoolGoesWithRole,
  z.refine((typed) => typed.lastDay === "" || typed.lastDay >= typed.startsOn, {
    path: ["lastDay"],
    error: "The last day is before the first",
  }),
);

export const endRoleFields = z.object({ holdingId: id });

export const standInFields = z
  .object({ kind: z.enum(["delegation", "cover"]), fromPersonId: id, toPersonId: id, startsOn: day, lastDay: day, reason })
  .check(
    z.refine((typed) => typed.fromPersonId !== typed.toPersonId, { path: ["toPersonId"], error: "Choose somebody else" }),
    z.refine((typed) => typed.lastDay >= typed.startsOn, { path: ["lastDay"], error: "The last day is before the first" }),
  );

export const endStandInFields = z.object({ delegationId: id });
