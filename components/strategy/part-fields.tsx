"use client";
import type { ReactNode } from "react";
import { Beside } from "@/components/strategy/beside";
import { useAroundPart } from "@/components/strategy/part-context";
import { RowsField } from "@/components/strategy/rows-field";
import type { ChoiceShape, ChoicesShape, Fields, NumberShape, ReferenceShape, Shape, TextShape } from "@/lib/strategy/shape";
import { nameIn } from "@/lib/strategy/typed";

/** Where a field stands now, and where it stood when the form was drawn: its first value is found there. */
interface Placed {
  place: string;
  origin: string | null;
  /** Takes the focus when it appears. */
  fresh?: boolean;
}

/** The fields of a description, in order. */
export function PartFields({ fields, place, origin, fresh = false }: Placed & { fields: Fields }) {
  return Object.entries(fields).map(([field, shape], index) => (
    <PartField
      key={field}
      shape={shape}
      place={nameIn(place, field)}
      origin={origin === null ? null : nameIn(origin, field)}
      fresh={fresh && index === 0}
    />
  ));
}

function PartField({ shape, ...placed }: Placed & { shape: Shape }) {
  switch (shape.kind) {
    case "list":
      return <RowsField shape={shape} place={placed.place} origin={placed.origin} Inner={PartFields} />;
    case "check":
      return <Check label={shape.label} {...placed} />;
    case "choices":
      return <Choices shape={shape} {...placed} />;
    default:
      return <Single shape={shape} {...placed} />;
  }
}

type Line = TextShape | NumberShape;
type OneOfSome = ReferenceShape | ChoiceShape;

function Single({ shape, ...placed }: Placed & { shape: Line | OneOfSome }) {
  const attributes = useAttributes(shape, placed);
  return (
    <Labelled place={placed.place} label={shape.optional ? `${shape.label} (optional)` : shape.label} hint={shape.hint}>
      {shape.kind === "choice" || shape.kind === "reference" ? (
        <OneOf shape={shape} attributes={attributes} />
      ) : (
        <TextBox shape={shape} attributes={attributes} />
      )}
    </Labelled>
  );
}

function useAttributes({ hint }: { hint?: string }, { place, origin, fresh }: Placed) {
  const { prefix, values, faults } = useAroundPart();
  const id = prefix + place;
  const described = [hint ? `${id}-hint` : "", faults[place] ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return {
    name: place,
    id,
    defaultValue: origin === null ? "" : (values[origin] ?? ""),
    autoFocus: fresh,
    "aria-invalid": faults[place] ? true : undefined,
    "aria-describedby": described || undefined,
  };
}

type Attributes = ReturnType<typeof useAttributes>;

const inputTypes = { day: "date", time: "time", text: "text", number: "text" } as const;

function TextBox({ shape, attributes }: { shape: Line; attributes: Attributes }) {
  if (shape.kind === "paragraph") {
    return <textarea {...attributes} className="field" rows={attributes.defaultValue.length > 160 ? 5 : 2} maxLength={shape.most} />;
  }
  const limits = shape.kind === "number" ? { inputMode: "decimal" as const } : { maxLength: shape.most };
  const narrow = shape.kind === "text" ? "" : "max-w-44";
  return <input {...attributes} {...limits} className={`field ${narrow}`} type={inputTypes[shape.kind]} />;
}

function OneOf({ shape, attributes }: { shape: OneOfSome; attributes: Attributes }) {
  const { references } = useAroundPart();
  const choices = shape.kind === "choice" ? Object.entries(shape.options) : (references[shape.to] ?? []);
  return (
    <select {...attributes} className="field max-w-xl">
      {shape.kind === "reference" ? <option value="">{shape.optional ? "None" : "Choose"}</option> : null}
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Check({ label, place, origin }: Placed & { label: string }) {
  const { prefix, values } = useAroundPart();
  return (
    <p className="mb-4">
      <label className="inline-flex items-baseline gap-2 py-0.5">
        <input type="checkbox" name={place} id={prefix + place} defaultChecked={origin !== null && values[origin] === "on"} />
        {label}
      </label>
    </p>
  );
}

function Choices({ shape, place, origin }: Placed & { shape: ChoicesShape }) {
  const { prefix, values } = useAroundPart();
  return (
    <fieldset className="mb-4" id={prefix + place}>
      <legend className="label">{shape.label}</legend>
      {shape.hint ? <span className="hint">{shape.hint}</span> : null}
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {Object.entries(shape.options).map(([value, words]) => (
          <label key={value} className="inline-flex items-baseline gap-2 py-0.5">
            <input type="checkbox" name={nameIn(place, value)} defaultChecked={origin !== null && values[nameIn(origin, value)] === "on"} />
            {words}
          </label>
        ))}
      </div>
      <Beside place={place} />
    </fieldset>
  );
}

function Labelled({ place, label, hint, children }: { place: string; label: string; hint: string | undefined; children: ReactNode }) {
  const { prefix } = useAroundPart();
  return (
    <div className="mb-4">
      <label htmlFor={prefix + place} className="label">
        {label}
      </label>
      {hint ? (
        <span id={`${prefix}${place}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {children}
      <Beside place={place} />
    </div>
  );
}
