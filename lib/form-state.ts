/** What a form shows after it was sent: empty at first. Everything typed comes back in `values`. */
export interface FormState<Value = unknown> {
  /** Faults by field, one sentence each. */
  faults?: Record<string, string>;
  /** A sentence about the whole form. */
  sentence?: string;
  clause?: string;
  /** What somebody else saved meanwhile, by field. */
  theirs?: Record<string, string>;
  /** A confirmation to show where the form stays on the page. */
  done?: string;
  values?: Record<string, string>;
  /** What the command gave back, where the page goes on with it. */
  value?: Value;
}

/** A server action behind a form. */
export type FormAction<Value = unknown> = (before: FormState<Value>, form: FormData) => Promise<FormState<Value>>;

/** The hidden field by which a form says which press this is. Its name is one that no command reads. */
export const pressField = "$press";
