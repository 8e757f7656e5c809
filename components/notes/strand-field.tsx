"use client";
import { useId } from "react";
import type { Strategy } from "@/lib/strategy/content";
import { writtenTag } from "@/lib/strategy/strands";

/** A strand of the trust's work, or one of its statements (TE-6). */
export function StrandField({
  value,
  strands,
  onChange,
}: {
  value: string;
  strands: Strategy["strands"]["strands"];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="mb-3">
      <label htmlFor={id} className="label">
        Strand of the trust’s work
      </label>
      <select id={id} value={value} className="field" onChange={(event) => onChange(event.target.value)}>
        <option value="">No strand</option>
        {strands.map(({ key, name, statements }) => (
          <optgroup key={key} label={name}>
            <option value={key}>{name} as a whole</option>
            {statements.map((statement, place) => (
              <option key={statement.key} value={writtenTag(key, statement.key)}>
                {place + 1}. {statement.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
