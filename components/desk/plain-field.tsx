"use client";
import { type ReactNode, useId } from "react";

/** One line or a few lines of plain text in a note. */
export function PlainField({
  label,
  value,
  onChange,
  rows = 1,
  hint,
  most,
  type = "text",
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  hint?: string | undefined;
  most: number;
  type?: "text" | "date";
  children?: ReactNode;
}) {
  const id = useId();
  const common = { id, value, maxLength: most, className: "field", "aria-describedby": hint ? `${id}-hint` : undefined };
  return (
    <div className="mb-3">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {rows > 1 ? (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      {children}
    </div>
  );
}

/** One of a list, in a note. */
export function ChoiceField({
  label,
  value,
  onChange,
  options,
  prompt,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { key: string; name: string }[];
  prompt: string;
}) {
  const id = useId();
  return (
    <div className="mb-3">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <select id={id} value={value} className="field" onChange={(event) => onChange(event.target.value)}>
        <option value="">{prompt}</option>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick, in a note. */
export function TickField({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="mb-3 flex items-start gap-2">
      <input type="checkbox" className="mt-1 size-5" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
