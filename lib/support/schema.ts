import { literal, minLength, object, type output, pipe, refine, regex, string, transform, trim, union, uuid } from "zod/mini";
import { day, most, optionalDay, text, version } from "@/lib/form-fields";
import { supportProviders } from "@/lib/support/words";

const supportId = uuid("There is no such support");
const words = (sentence: string, length = 2_000) => string().check(trim(), minLength(3, sentence), most(length));
const optionalWords = (length = 2_000) => text(length);
const orNothing = (sentence: string) => union([literal(""), uuid()], sentence);
const number = (sentence: string, pattern: RegExp) =>
  pipe(
    string().check(trim(), regex(pattern, sentence)),
    transform((text: string) => (text === "" ? null : Number(text.replaceAll(",", "")))),
  );

/** What a school needs, in the words of who asks. */
export const askFields = object({
  unitId: uuid("Choose a school"),
  title: words("Say in a few words what support is asked for", 160),
  need: words("Say what the school needs it for"),
  strandKey: optionalWords(80),
  visitId: orNothing("There is no such visit"),
  actionId: orNothing("There is no such action"),
  obligationId: orNothing("There is no such duty"),
  strengthId: orNothing("There is no such strength"),
  helperId: orNothing("There is no such school"),
});

const who = /^(adviser|school|hub|leadTeacher):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^(leadTeacher|external)$/;
const wholeOrHalf = /^(\d{1,3}(\.\d)?)?$/;

/** Who gives it, for how long and at what cost. The same form approves it and changes it later. */
export const arrangeFields = object({
  supportId,
  version,
  from: string().check(regex(who, "Choose who gives the support")),
  providerName: optionalWords(160),
  days: number("Enter days, like 3 or 2.5, or leave it empty", wholeOrHalf),
  cost: number("Enter pounds, like 1200 or 450.50, or leave it empty", /^(\d[\d,]{0,8}(\.\d{1,2})?)?$/),
  startsOn: optionalDay,
  reviewOn: optionalDay,
  answer: optionalWords(),
}).check(
  refine((typed) => !/^(leadTeacher|external)$/.test(typed.from) || typed.providerName.length > 1, {
    path: ["providerName"],
    error: "Name who gives it",
  }),
  refine((typed) => typed.reviewOn !== "", { path: ["reviewOn"], error: "Say when it will be looked at" }),
  refine((typed) => typed.startsOn === "" || typed.reviewOn === "" || typed.reviewOn >= typed.startsOn, {
    path: ["reviewOn"],
    error: "The review comes after the start",
  }),
);

export const declineFields = object({ supportId, version, answer: words("Say why, so that the school can read it") });
export const withdrawFields = object({ supportId, version });

/** A day, or a part of one, on which support was given. */
export const dayFields = object({
  supportId,
  day,
  days: pipe(
    string().check(trim(), regex(/^(0\.[1-9]|[1-4](\.\d)?|5(\.0)?)$/, "Enter days, like 1 or 0.5, and at most 5")),
    transform(Number),
  ),
  note: optionalWords(500),
});

/** A day that was recorded by mistake. */
export const takeDayBackFields = object({ supportId, dayId: uuid("There is no such day") });

export const endFields = object({
  supportId,
  version,
  endedOn: day,
  impact: words("Say what came of it for the school"),
});

/** What `from` names: the kind of provider, and whose id stands with it. */
export function providerOf(from: string): { provider: (typeof supportProviders)[number]; id: string } {
  const [kind = "", id = ""] = from.split(":");
  return { provider: supportProviders.find((one) => one === kind) ?? "external", id };
}

export type AskTyped = output<typeof askFields>;
export type ArrangeTyped = output<typeof arrangeFields>;
export type DeclineTyped = output<typeof declineFields>;
export type WithdrawTyped = output<typeof withdrawFields>;
export type DayTyped = output<typeof dayFields>;
export type TakeDayBackTyped = output<typeof takeDayBackFields>;
export type EndTyped = output<typeof endFields>;
