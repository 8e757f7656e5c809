"use client";
import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";
import { answerTo } from "@/components/form/answer";
import { PressField, usePress } from "@/components/form/press-field";
import type { FormAction, FormState } from "@/lib/form-state";

const noConnection = "There was no answer. Check the connection and press again.";

const looks = { main: "button button-main", plain: "button", danger: "button button-danger" };

/** One press that does one thing: its answer appears beside it. Works without JavaScript. */
export function ActionButton<Value>({
  action,
  fields = {},
  look = "plain",
  className = "",
  above,
  first,
  children,
}: {
  action: FormAction<Value>;
  fields?: Record<string, string>;
  look?: keyof typeof looks;
  className?: string;
  /** Fields above the button: a reason that goes with the press. */
  above?: ReactNode;
  /** What the press waits for, which may refuse it with a sentence. */
  first?: (() => Promise<string | null>) | undefined;
  children: ReactNode;
}) {
  const [posted, post] = useActionState(action, {});
  const [state, setState] = useState<FormState<Value>>(posted);
  const [pending, start] = useTransition();
  const { press, answered } = usePress();

  function send(event: FormEvent<HTMLFormElement>) {
    const typed = new FormData(event.currentTarget);
    event.preventDefault();
    start(async () => setState(await answerTo(action, state, typed, { noConnection, answered, first })));
  }

  const refusal = [state.sentence ?? "", ...Object.values(state.faults ?? {})].filter(Boolean).join(" ");
  return (
    <form action={post} onSubmit={send}>
      <PressField press={press} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {above}
      <button type="submit" disabled={pending} className={`${looks[look]} ${className}`}>
        {children}
      </button>
      <p role="status" className={refusal ? "fault" : "text-green"}>
        {refusal || state.done || ""}
      </p>
    </form>
  );
}
