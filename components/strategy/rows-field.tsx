"use client";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { Beside } from "@/components/strategy/beside";
import { useAroundPart } from "@/components/strategy/part-context";
import type { Fields, ListShape } from "@/lib/strategy/shape";
import { nameIn, rowsTyped } from "@/lib/strategy/typed";
import { capital } from "@/lib/words";

interface Row {
  id: number;
  /** The row's place when the form was drawn; null for one that was added since. */
  origin: number | null;
  removed: boolean;
}

type FieldsOfRow = ComponentType<{ fields: Fields; place: string; origin: string | null; fresh?: boolean }>;

type Move = "up" | "down";

/** The rows of a list: added, moved, removed and put back in the browser; sent in the order that is seen. */
export function RowsField({
  shape,
  place,
  origin,
  Inner,
}: {
  shape: ListShape;
  place: string;
  origin: string | null;
  /** Draws the fields of a row: given, because they hold lists themselves. */
  Inner: FieldsOfRow;
}) {
  const { prefix, values } = useAroundPart();
  const [rows, setRows] = useState<Row[]>(() =>
    (origin === null ? [] : rowsTyped(values, origin)).map((index) => ({ id: index, origin: index, removed: false })),
  );
  const [next, setNext] = useState(1_000);
  const group = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<string>("");
  useEffect(() => {
    if (wanted.current) group.current?.querySelector<HTMLElement>(`[data-press="${wanted.current}"]`)?.focus();
    wanted.current = "";
  });

  const change = (rowId: number, removed: boolean) => {
    wanted.current = `${removed ? "back" : "remove"}-${rowId}`;
    setRows(rows.map((row) => (row.id === rowId ? { ...row, removed } : row)));
  };
  const move = (from: number, to: Move) => {
    const target = from + (to === "up" ? -1 : 1);
    const moved = [...rows];
    const [row] = moved.splice(from, 1);
    if (!row || target < 0 || target > moved.length) return;
    moved.splice(target, 0, row);
    wanted.current = `${to}-${row.id}`;
    setRows(moved);
  };
  const add = () => {
    setRows([...rows, { id: next, origin: null, removed: false }]);
    setNext(next + 1);
  };

  return (
    <fieldset ref={group} className="mb-6" id={prefix + place} tabIndex={-1}>
      <legend className="mb-1 text-[1.05rem] font-semibold">{shape.label}</legend>
      {shape.hint ? <p className="hint">{shape.hint}</p> : null}
      <ol>
        {rows.map((row, index) => (
          <li key={row.id}>
            {row.removed ? (
              <p className="my-2 rounded-md bg-wash px-3 py-2 text-soft">
                Removed once you save.{" "}
                <button type="button" data-press={`back-${row.id}`} className="link" onClick={() => change(row.id, false)}>
                  Put it back
                </button>
              </p>
            ) : null}
            <fieldset disabled={row.removed} hidden={row.removed} className="my-2 rounded-lg border border-line px-3.5 pt-2.5 sm:px-4">
              <div className="mb-1 flex items-center justify-between gap-3">
                <p className="text-[0.88rem] text-faint">
                  {capital(shape.item)} {index + 1}
                </p>
                <RowPresses
                  row={row}
                  name={`${shape.item} ${index + 1}`}
                  index={index}
                  last={rows.length - 1}
                  move={move}
                  change={change}
                />
              </div>
              <RowFields
                shape={shape}
                Inner={Inner}
                place={nameIn(place, index)}
                origin={row.origin === null ? null : nameIn(origin ?? "", row.origin)}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      {origin === null ? null : (
        <noscript>
          <div className="my-2 rounded-lg border border-dashed border-edge px-4 pt-2.5">
            <p className="mb-1 text-[0.88rem] text-faint">One more {shape.item}: leave it empty if there is none</p>
            <RowFields shape={shape} Inner={Inner} place={nameIn(place, rows.length)} origin={null} fresh={false} />
          </div>
        </noscript>
      )}
      <button type="button" className="button needs-script" onClick={add}>
        Add a {shape.item}
      </button>
      <Beside place={place} />
    </fieldset>
  );
}

function RowFields({
  shape,
  place,
  origin,
  fresh = origin === null,
  Inner,
}: {
  shape: ListShape;
  place: string;
  origin: string | null;
  fresh?: boolean;
  Inner: FieldsOfRow;
}) {
  const { values } = useAroundPart();
  return (
    <>
      <input type="hidden" name={nameIn(place, "key")} value={origin === null ? "" : (values[nameIn(origin, "key")] ?? "")} />
      <Inner fields={shape.fields} place={place} origin={origin} fresh={fresh} />
    </>
  );
}

function RowPresses({
  row,
  name,
  index,
  last,
  move,
  change,
}: {
  row: Row;
  name: string;
  index: number;
  last: number;
  move: (from: number, to: Move) => void;
  change: (id: number, removed: boolean) => void;
}) {
  const press =
    "needs-script inline-flex h-8 min-w-8 items-center justify-center rounded border border-line px-1.5 text-soft hover:bg-wash";
  return (
    <span className="flex gap-1.5">
      <button
        type="button"
        data-press={`up-${row.id}`}
        className={press}
        aria-disabled={index === 0}
        aria-label={`Move ${name} up`}
        onClick={() => move(index, "up")}
      >
        ↑
      </button>
      <button
        type="button"
        data-press={`down-${row.id}`}
        className={press}
        aria-disabled={index === last}
        aria-label={`Move ${name} down`}
        onClick={() => move(index, "down")}
      >
        ↓
      </button>
      <button
        type="button"
        data-press={`remove-${row.id}`}
        className={press}
        aria-label={`Remove ${name}`}
        onClick={() => change(row.id, true)}
      >
        Remove
      </button>
    </span>
  );
}
