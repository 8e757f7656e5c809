import { literal, looseObject, minLength, object, enum as oneOf, type output, refine, regex, string, trim, union, uuid } from "zod/mini";
import { offerKindKeys } from "@/lib/development-offers/words";
import { day, most, optionalDay, text, version } from "@/lib/form-fields";

const offerId = uuid("There is no such offer");
const bookingId = uuid("There is no such booking");
const time = union([literal(""), string().check(regex(/^([01]\d|2[0-3]):[0-5]\d$/))], "Enter a time, like 15:30");

/** A course, network, pathway or moderation of the year: with the outcome for pupils that it serves and what it rests on (CP-1). */
export const offerFields = object({
  title: string().check(trim(), minLength(2, "Say what it is"), most(160)),
  kind: oneOf(offerKindKeys, "Choose what kind it is"),
  about: text(600),
  provider: text(120),
  audience: text(200),
  strandKey: text(80),
  outcome: string().check(trim(), minLength(3, "Say which outcome for pupils it serves"), most(400)),
  evidence: string().check(trim(), minLength(3, "Say what evidence it rests on"), most(400)),
  startsOn: optionalDay,
  places: string().check(trim(), regex(/^$|^[1-9]\d{0,3}$/, "Write a number of places, or nothing where there is no limit")),
});

export const changeOfferFields = object({ ...offerFields.shape, offerId, version });
export const offerIdFields = object({ offerId });
export const noFields = object({});
export const closeOfferFields = object({ offerId, reason: string().check(trim(), minLength(3, "Say why, in a line"), most(300)) });

const session = { day, startsAt: time, endsAt: time, place: text(160) };
const endsAfter = refine<{ startsAt: string; endsAt: string }>(
  ({ startsAt, endsAt }) => endsAt === "" || (startsAt !== "" && startsAt < endsAt),
  {
    path: ["endsAt"],
    error: "It ends after it begins",
  },
);
export const sessionFields = object({ offerId, ...session }).check(endsAfter);
export const moveSessionFields = object({ sessionId: uuid("There is no such session"), version, ...session }).check(endsAfter);
export const sessionIdFields = object({ sessionId: uuid("There is no such session") });

/** A place for oneself. */
export const bookFields = object({ offerId, schoolId: union([literal(""), uuid()]) });
/** A place for a colleague of one's school who has no account, or has one. */
export const bookColleagueFields = object({
  offerId,
  schoolId: uuid("Choose the school"),
  name: string().check(trim(), minLength(2, "Write the name"), most(120)),
  does: text(120),
});
export const bookingFields = object({ bookingId });

/** Who was there: a field "there-<booking>" for each that is ticked. */
export const attendanceFields = looseObject({ sessionId: uuid() });

export const changedInWorkFields = object({ bookingId, version, changed: text(1_000) });
export const changedForPupilsFields = object({ offerId, version, changed: text(2_000) });
export const servesActionFields = object({ actionId: uuid(), offerId: union([literal(""), uuid()]) });

export type OfferTyped = output<typeof offerFields>;
