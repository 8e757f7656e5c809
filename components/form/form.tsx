"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import type * as z from "zod/mini";
import { answerTo } from "@/components/form/answer";
import { ErrorSummary } from "@/components/form/error-summary";
import { PressField, usePress } from "@/components/form/press-field";
import type { FormAction, FormState } from "@/lib/form-state";

type Texts = Record<string, string>;

interface Around {
  /** Begins the id of each field, so that two forms can stand on one page. */
  prefix: string;
  form: UseFormReturn<Texts>;
  state: FormState;
  start: Texts;
  pending: boolean;
}

const FormContext = createContext<Around | null>(null);

/** The form around a field: faults, what was typed, whether it is being sent. */
export function useAround(): Around {
  const around = use(FormContext);
  if (!around) throw new Error("A field stands outside its form.");
  return around;
}

const noConnection =
  "There was no answer, so this may not have been saved. What you typed is still here: check the connection and press the button again.";

/**
 * A form that works before JavaScript has loaded (it posts to its server action), and with it checks by the
 * same schema as the server, keeps everything typed whatever happens, and says beside each field what is wrong.
 */
export function Form<Value>({
  action,
  schema,
  start = {},
  className,
  first,
  children,
}: {
  action: FormAction<Value>;
  /** Loads the schema that the action reads the form by; it comes when somebody begins to write. */
  schema: () => Promise<z.ZodMiniType>;
  start?: Texts;
  className?: string;
  /** What sending waits for, which may refuse it with a sentence. */
  first?: (() => Promise<string | null>) | undefined;
  children: ReactNode | ((state: FormState<Value>) => ReactNode);
}) {
  const [posted, post] = useActionState(action, {});
  const [state, setState] = useState<FormState<Value>>(posted);
  const [pending, startSending] = useTransition();
  const { press, answered } = usePress();
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => errorsOf(state.faults), [state]);
  const form = useForm<Texts>({ resolver: resolverOf(schema), shouldFocusError: false, errors });
  const { submitCount } = form.formState;
  useEffect(() => {
    if (submitCount > 0 || state.faults || state.sentence) summary.current?.focus();
  }, [state, submitCount]);

  function send(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const typed = new FormData(event.currentTarget, submitter);
    event.preventDefault();
    for (const [name, value] of typed) if (typeof value === "string" && !name.startsWith("$")) form.setValue(name, value);
    const deliver = () => startSending(async () => setState(await answerTo(action, state, typed, { noConnection, answered, first })));
    form.handleSubmit(deliver)();
  }

  const faults = Object.entries(form.formState.errors).flatMap(([name, fault]) =>
    fault?.message ? [[name, String(fault.message)] as const] : [],
  );
  const shown = faults.length > 0 || state.faults === undefined ? faults : Object.entries(state.faults);
  return (
    <FormContext value={{ prefix, form, state, start, pending }}>
      <form action={post} onSubmit={send} noValidate className={className} onInput={() => void schema().catch(() => {})}>
        <PressField press={press} />
        <ErrorSummary
          ref={summary}
          prefix={prefix}
          sentence={state.sentence}
          clause={state.clause}
          faults={submitCount > 0 || state.faults ? shown : []}
        />
        {state.done ? (
          <p role="status" className="tag-green mb-4 rounded-md px-3 py-2">
            {state.done}
          </p>
        ) : null}
        {typeof children === "function" ? children(state) : children}
      </form>
    </FormContext>
  );
}

/** Checks by the schema; where it can not be loaded the server checks alone. */
function resolverOf(schema: () => Promise<z.ZodMiniType>): Resolver<Texts> {
  return async (values, context, options) => {
    const loaded = await schema().catch(() => undefined);
    if (!loaded) return { values, errors: {} };
    const check = standardSchemaResolver(loaded as never) as unknown as Resolver<Texts>;
    return check(values, context, options);
  };
}

function errorsOf(faults: Texts | undefined) {
  return Object.fromEntries(Object.entries(faults ?? {}).map(([name, message]) => [name, { type: "server", message }]));
}
