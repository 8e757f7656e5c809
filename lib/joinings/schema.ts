import { maxLength, minLength, object, enum as oneOf, type output, pipe, regex, string, transform, trim, uuid } from "zod/mini";
import { day, most, optionalDay, text, version } from "@/lib/form-fields";
import { joiningTextKinds } from "@/lib/joinings/words";
import { churchCharacters, phases } from "@/lib/schools/words";

const joiningId = uuid("There is no such joining");
const needed = (sentence: string, length: number) => string().check(trim(), minLength(2, sentence), most(length));
const key = string().check(regex(/^[\w-]{1,80}$/, "There is no such step"));

/** A school of which due diligence begins. */
export const beginFields = object({
  name: needed("Enter the school's name", 200),
  urn: pipe(
    string().check(trim(), regex(/^([1-9]\d{5})?$/, "A URN has six digits; leave it empty if you do not know it")),
    transform((typed: string) => (typed === "" ? null : Number(typed))),
  ),
  phase: oneOf(phases, "Choose a phase"),
  headteacherName: text(120),
  plannedFor: optionalDay,
});

export const nameFields = object({ joiningId, personId: uuid("Choose one of the list"), task: text(160) });
export const unnameFields = object({ joiningId, personId: uuid("Choose one of the list") });

/** A visit, a request for information or another step. */
export const addStepFields = object({ joiningId, text: needed("Say what is to be done", 300), plannedOn: optionalDay });
export const stepFields = object({ joiningId, key, version, plannedOn: optionalDay, doneOn: optionalDay, note: text(1_000) });

export const textFields = object({ joiningId, kind: oneOf(joiningTextKinds), key, version, text: text(10_000) });
export const releaseFields = object({ joiningId, kind: oneOf(joiningTextKinds), key, version });

export const endFields = object({ joiningId, version, reason: needed("Say why", 1_000) });
export const agreeFields = object({ joiningId, version });

/** The school comes into the list. */
export const joinFields = object({
  joiningId,
  version,
  name: needed("Enter the school's name", 200),
  urn: pipe(
    string().check(trim(), regex(/^[1-9]\d{5}$/, "A URN has six digits; it stands in the official register of schools")),
    transform(Number),
  ),
  phase: oneOf(phases, "Choose a phase"),
  churchCharacter: oneOf(churchCharacters, "Choose one of the list"),
  joinedOn: day,
});

export const categoryFields = object({
  joiningId,
  categoryKey: string().check(minLength(1, "Choose a category"), maxLength(80)),
  source: needed("Say on what evidence", 1_000),
});

export type BeginTyped = output<typeof beginFields>;
export type NameTyped = output<typeof nameFields>;
export type UnnameTyped = output<typeof unnameFields>;
export type AddStepTyped = output<typeof addStepFields>;
export type StepTyped = output<typeof stepFields>;
export type TextTyped = output<typeof textFields>;
export type ReleaseTyped = output<typeof releaseFields>;
export type EndTyped = output<typeof endFields>;
export type AgreeTyped = output<typeof agreeFields>;
export type JoinTyped = output<typeof joinFields>;
export type CategoryTyped = output<typeof categoryFields>;
