"use client";
import { type FormEvent, useActionState, useEffect, useId, useRef, useState, useTransition } from "react";
import { answerTo } from "@/components/form/answer";
import { ErrorSummary } from "@/components/form/error-summary";
import { PressField, usePress } from "@/components/form/press-field";
import { PartContext } from "@/components/strategy/part-context";
import { PartFields } from "@/components/strategy/part-fields";
import type { FormAction, FormState } from "@/lib/form-state";
import type { Fields, Reference } from "@/lib/strategy/shape";

const noConnection =
  "There was no answer, so this may not have been saved. What you typed is still here: check the connection and press the button again.";

/**
 * The form of one part of a strategy, drawn by the part's description. Works before JavaScript has loaded, with
 * one empty row at the end of each list; with it, rows are added, moved, removed and put back.
 */
export function PartForm<Value>({
  action,
  fields,
  start,
  hidden,
  references,
  button = "Save",
}: {
  action: FormAction<Value>;
  fields: Fields;
  /** The texts that are in the fields at first. */
  start: Record<string, string>;
  hidden: Record<string, string>;
  references: Partial<Record<Reference, readonly (readonly [key: string, name: string])[]>>;
  button?: string;
}) {
  const [posted, post] = useActionState(action, {});
  const [state, setState] = useState<FormState<Value>>(posted);
  const [values] = useState(posted.values ?? start);
  const [pending, startSending] = useTransition();
  const { press, answered } = usePress();
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  const unsaved = useUnsavedWarning();
  useEffect(() => {
    if (state.faults || state.sentence) summary.current?.focus();
  }, [state]);

  function send(event: FormEvent<HTMLFormElement>) {
    const typed = new FormData(event.currentTarget);
    event.preventDefault();
    startSending(async () => {
      unsaved.current = false;
      const answer = await answerTo(action, state, typed, { noConnection, answered });
      unsaved.current = true;
      setState(answer);
    });
  }

  function touched() {
    unsaved.current = true;
  }

  return (
    <PartContext value={{ prefix, values, faults: state.faults ?? {}, theirs: state.theirs ?? {}, references }}>
      <form action={post} onSubmit={send} noValidate onInput={touched}>
        <PressField press={press} />
        <ErrorSummary
          ref={summary}
          prefix={prefix}
          sentence={state.sentence}
          clause={state.clause}
          faults={Object.entries(state.faults ?? {})}
        />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={state.theirs?.[name] ?? value} />
        ))}
        <PartFields fields={fields} place="" origin="" />
        <div className="sticky bottom-0 -mx-4 mt-6 border-t border-line bg-paper px-4 py-3">
          <button type="submit" disabled={pending} className="button button-main">
            {button}
          </button>
        </div>
      </form>
    </PartContext>
  );
}

/** Asks before the page is left while something typed has not been saved. */
function useUnsavedWarning() {
  const unsaved = useRef(false);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  return unsaved;
}
