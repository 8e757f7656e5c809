/** Why a step was not taken: a sentence that a headteacher can read. */
export interface Refusal {
  sentence: string;
  /** The field of the form that it speaks of. */
  field?: string;
  /** Where several fields are at fault: a sentence for each. */
  faults?: Record<string, string>;
  /** The clause of the strategy that it carries out, "VP-9". */
  clause?: string;
  /** It is being done already. */
  busy?: true;
  /** What somebody else has saved meanwhile, by field: shown beside what was typed. */
  theirs?: Record<string, string>;
}

export type Result<Value = undefined> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function done(): Result;
export function done<Value>(value: Value): Result<Value>;
/** The step was taken. */
export function done<Value>(value?: Value): Result<Value | undefined> {
  return { ok: true, value };
}

/** The step was not taken. */
export function refused(sentence: string, more: Omit<Refusal, "sentence"> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { sentence, ...more } };
}

/** What a viewer may not see does not exist: commands answer so, pages answer 404. */
export function notFound(what: string): { ok: false; refusal: Refusal } {
  return refused(`There is no such ${what}, or it is not yours to change.`);
}

/** The answer to a lost race: what the other person saved stands beside what was typed. */
export function changedMeanwhile(theirs: Record<string, string>) {
  return refused("Somebody else changed this while you were writing. Their version is shown beside yours: save again to keep yours.", {
    theirs,
  });
}
