import {
  email as emailShape,
  int as integer,
  literal,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  pipe,
  refine,
  string,
  toLowerCase,
  transform,
  trim,
  union,
  uuid as uuidShape,
} from "zod/mini";
import { day, most, optionalDay } from "@/lib/form-fields";
import { type Role, roles, schoolRoles } from "@/lib/people/roles";

const name = string().check(trim(), minLength(2, "Enter a name"), maxLength(120, "A name has at most 120 characters"));
const email = string().check(trim(), toLowerCase(), maxLength(200), emailShape("Enter an e-mail address, like name@school.org"));
const role = oneOf(roles, "Choose a role");
const id = uuidShape("Choose one of the list");
/** Empty choices and empty dates arrive as "". */
const optionalId = union([literal(""), id]);
const whole = pipe(
  pipe(
    string(),
    transform((text: string) => Number(text)),
  ),
  integer(),
);
const reason = string().check(trim(), minLength(3, "Give a reason"), most(500));

const schoolGoesWithRole = refine<{ role: Role; schoolId: string }>(
  (typed) => schoolRoles.includes(typed.role) === (typed.schoolId !== ""),
  { path: ["schoolId"], error: "Choose a school for a school's role, and none for a role of the whole trust" },
);

export const inviteFields = object({ name, email, role, schoolId: optionalId }).check(schoolGoesWithRole);

/** A sheet pasted or uploaded; `step` says whether to look at it first or to invite. */
export const sheetFields = object({
  sheet: string().check(
    trim(),
    minLength(1, "Paste the rows of your sheet, or choose a file"),
    maxLength(400_000, "This is too long: at most 2,000 rows at once"),
  ),
  step: oneOf(["check", "invite"]),
});

export const personFields = object({ personId: id });

export const changePersonFields = object({ personId: id, name, email, version: whole });

export const giveRoleFields = object({ personId: id, role, schoolId: optionalId, startsOn: day, lastDay: optionalDay }).check(
  schoolGoesWithRole,
  refine((typed) => typed.lastDay === "" || typed.lastDay >= typed.startsOn, {
    path: ["lastDay"],
    error: "The last day is before the first",
  }),
);

export const endRoleFields = object({ holdingId: id });

export const standInFields = object({
  kind: oneOf(["delegation", "cover"]),
  fromPersonId: id,
  toPersonId: id,
  startsOn: day,
  lastDay: day,
  reason,
}).check(
  refine((typed) => typed.fromPersonId !== typed.toPersonId, { path: ["toPersonId"], error: "Choose somebody else" }),
  refine((typed) => typed.lastDay >= typed.startsOn, { path: ["lastDay"], error: "The last day is before the first" }),
);

export const endStandInFields = object({ delegationId: id });
