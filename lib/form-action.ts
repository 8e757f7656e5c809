import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { after } from "next/server";
import type * as z from "zod/mini";
import { currentViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { doOnce } from "@/lib/form-once";
import { type FormAction, type FormState, pressField } from "@/lib/form-state";
import { keptText } from "@/lib/kept-text";
import { deliverMail } from "@/lib/mail/delivery";
import type { Refusal, Result } from "@/lib/result";

/** What follows when a command has succeeded: a page to go to, or a sentence to show here. */
export interface Next<Value, Typed> {
  goTo?: (value: Value, typed: Typed) => string;
  say?: (value: Value, typed: Typed) => string;
  /** Hands the command's value to the form. */
  show?: boolean;
  /** Each press counts once: for what makes a record that a second press would make again, or undoes what the first did. */
  once?: boolean;
}

const signedOut =
  "You have been signed out, so this was not saved. Nothing you typed is lost: sign in again in another tab, then press the button once more.";

/**
 * The one door from a form to a command: reads the form by its schema, finds the viewer, runs the command.
 * Bad input and refusals come back as sentences beside what was typed; a fault says that nothing was saved.
 */
export function formAction<Schema extends z.ZodMiniType, Value>(
  schema: Schema,
  command: (viewer: Viewer, typed: z.output<Schema>) => Promise<Result<Value>>,
  next: Next<Value, z.output<Schema>> = {},
): FormAction<Value> {
  return (_before, form) =>
    answer(form, schema, next, async (typed) => {
      const viewer = await currentViewer();
      if (!viewer) return { ok: false, refusal: { sentence: signedOut } };
      const work = () => command(viewer, typed);
      return next.once ? doOnce(viewer, pressOf(form), work) : work();
    });
}

/** As formAction, for the few forms that are used before anybody is signed in. */
export function publicFormAction<Schema extends z.ZodMiniType, Value>(
  schema: Schema,
  command: (typed: z.output<Schema>) => Promise<Result<Value>>,
  next: Next<Value, z.output<Schema>> = {},
): FormAction<Value> {
  return (_before, form) => answer(form, schema, next, command);
}

async function answer<Schema extends z.ZodMiniType, Value>(
  form: FormData,
  schema: Schema,
  next: Next<Value, z.output<Schema>>,
  work: (typed: z.output<Schema>) => Promise<Result<Value>>,
): Promise<FormState<Value>> {
  const values = typedValues(form);
  const read = schema.safeParse(values);
  if (!read.success) return { values: shown(values), faults: faultsOf(read.error.issues) };
  const result = await attempt(() => work(read.data));
  if (!result.ok) return refusalState(result.refusal, values);
  after(deliverMail);
  revalidatePath("/", "layout");
  if (next.goTo) redirect(next.goTo(result.value, read.data));
  return {
    ...(next.say ? { done: next.say(result.value, read.data) } : {}),
    ...(next.show ? { value: result.value, values: shown(values) } : {}),
  };
}

async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (fault) {
    unstable_rethrow(fault);
    const reference = randomUUID().slice(0, 8);
    console.error(`Fault ${reference}:`, fault);
    const sentence = `This could not be done because of a fault on our side (reference ${reference}). What you typed is still here: try again in a minute.`;
    return { ok: false, refusal: { sentence } };
  }
}

function refusalState<Value>({ sentence, field, faults, clause, theirs }: Refusal, values: Record<string, string>): FormState<Value> {
  return {
    values: shown(values),
    ...(field ? { faults: { [field]: sentence } } : { sentence }),
    ...(faults ? { faults } : {}),
    ...(clause ? { clause } : {}),
    ...(theirs ? { theirs } : {}),
  };
}

function pressOf(form: FormData) {
  return { form: String(form.get(pressField) ?? ""), values: typedValues(form) };
}

/** The form's own fields as text; React's hidden ones and files are left out. */
function typedValues(form: FormData): Record<string, string> {
  const own = [...form.entries()].filter(([name, value]) => !name.startsWith("$") && typeof value === "string") as [string, string][];
  return Object.fromEntries(own.map(([name, value]) => [name, keptText(value)]));
}

/** What goes back into the form: everything but passwords. */
function shown(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|current/i.test(name)));
}

function faultsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of issues) faults[String(path[0] ?? "")] ??= message;
  return faults;
}
