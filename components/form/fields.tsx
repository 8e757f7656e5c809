"use client";
import type { InputHTMLAttributes, ReactNode } from "react";
import { useAround } from "@/components/form/form";

interface Common {
  name: string;
  label: string;
  hint?: string;
}

/** One line of text, a date, an e-mail address or a password. */
export function TextField({ name, label, hint, ...input }: Common & InputHTMLAttributes<HTMLInputElement>) {
  const { attributes, value } = useField(name, hint);
  const secret = input.type === "password";
  return (
    <Labelled name={name} label={label} hint={hint}>
      <input {...input} {...attributes} className="field" defaultValue={secret ? undefined : value} />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, rows = 4 }: Common & { rows?: number }) {
  const { attributes, value } = useField(name, hint);
  return (
    <Labelled name={name} label={label} hint={hint}>
      <textarea {...attributes} rows={rows} className="field" defaultValue={value} />
    </Labelled>
  );
}

/** One of a list; an empty choice stands first where there is a prompt. */
export function SelectField({ name, label, hint, prompt, children }: Common & { prompt?: string; children: ReactNode }) {
  const { attributes, value } = useField(name, hint);
  return (
    <Labelled name={name} label={label} hint={hint}>
      <select {...attributes} className="field" defaultValue={value}>
        {prompt === undefined ? null : <option value="">{prompt}</option>}
        {children}
      </select>
    </Labelled>
  );
}

/** A value that the form carries: the id of its record, or the version that was read. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { form, state } = useAround();
  return <input type="hidden" {...form.register(name)} defaultValue={state.theirs?.[name] ?? value} key={state.theirs?.[name] ?? value} />;
}

/** The button that sends the form. */
export function SubmitButton({
  children,
  name,
  value,
  look = "main",
}: {
  children: ReactNode;
  name?: string;
  value?: string;
  look?: "main" | "plain" | "danger";
}) {
  const { pending } = useAround();
  const looks = { main: "button button-main", plain: "button", danger: "button button-danger" };
  return (
    <button type="submit" name={name} value={value} disabled={pending} className={looks[look]}>
      {children}
    </button>
  );
}

function useField(name: string, hint: string | undefined) {
  const { prefix, form, state, start } = useAround();
  const id = prefix + name;
  const fault = form.formState.errors[name]?.message ?? state.faults?.[name];
  const described = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  const attributes = { ...form.register(name), id, "aria-invalid": fault ? true : undefined, "aria-describedby": described || undefined };
  return { attributes, value: state.values?.[name] ?? start[name] };
}

function Labelled({ name, label, hint, children }: Common & { hint: string | undefined; children: ReactNode }) {
  const { prefix, form, state } = useAround();
  const id = prefix + name;
  const fault = form.formState.errors[name]?.message ?? state.faults?.[name];
  const theirs = state.theirs?.[name];
  return (
    <div className="mb-4">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {children}
      {fault ? (
        <p id={`${id}-fault`} className="fault">
          {String(fault)}
        </p>
      ) : null}
      {theirs !== undefined && theirs !== state.values?.[name] ? (
        <p className="mt-1 rounded-md bg-lamp-wash px-3 py-1.5">
          <span className="font-semibold text-lamp">Saved meanwhile by somebody else:</span> {theirs || "(empty)"}
        </p>
      ) : null}
    </div>
  );
}
