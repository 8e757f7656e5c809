import {
  email,
  iso,
  literal,
  maxLength,
  minLength,
  object,
  type output,
  pipe,
  regex,
  string,
  toLowerCase,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";

const id = uuid("There is no such school");

const meeting = {
  day: iso.date("Enter the day of the meeting"),
  time: string().check(trim(), regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "Enter a time like 18:00, or leave it empty")),
  title: string().check(trim(), minLength(2, "Say which meeting it is"), maxLength(100, "Use at most 100 characters")),
};

export const meetingFields = object({ schoolId: id, ...meeting });

export const changeMeetingFields = object({ meetingId: uuid(), ...meeting });

export const removeMeetingFields = object({ meetingId: uuid() });

export const clerkFields = object({
  schoolId: id,
  clerkName: string().check(trim(), maxLength(120, "A name has at most 120 characters")),
  clerkEmail: union(
    [literal(""), string().check(trim(), toLowerCase(), email("Enter an e-mail address, like name@school.org"))],
    "Enter an e-mail address, like name@school.org",
  ),
  version: pipe(string().check(regex(/^\d{1,9}$/)), transform(Number)),
});

export type MeetingTyped = output<typeof meetingFields>;
export type ChangeMeetingTyped = output<typeof changeMeetingFields>;
export type ClerkTyped = output<typeof clerkFields>;
