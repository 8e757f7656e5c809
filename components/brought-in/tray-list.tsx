"use client";
import { ActionButton } from "@/components/form/action-button";
import { RichTextView } from "@/components/rich-text/rich-text";
import { placeAllSuggestedAction, placeTextAction, putAsideAction } from "@/lib/brought-in/actions";
import type { Tray, TrayText } from "@/lib/brought-in/queries";
import type { BroughtBody } from "@/lib/brought-in/sections";
import { counted } from "@/lib/words";

type Choices = Tray["choices"];

/** Places all at once where each most likely belongs. */
export function PlaceAll({ desk, recordId, total }: { desk: string; recordId: string; total: number }) {
  return (
    <div className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <p className="text-soft">{counted(total, "text waits", "texts wait")} to be placed.</p>
      <ActionButton action={placeAllSuggestedAction} fields={{ desk, recordId }}>
        Place all that have a suggestion
      </ActionButton>
    </div>
  );
}

/** The texts that wait, each with the choice of its place. */
export function TrayList({ waiting, choices }: { waiting: readonly TrayText[]; choices: Choices }) {
  return (
    <ul className="list">
      {waiting.map((text) => (
        <li key={text.id}>
          <Waiting text={text} choices={choices} />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ text, choices }: { text: TrayText; choices: Choices }) {
  const { id, heading, body, fileName, suggested } = text;
  const fitting = choices.filter(({ takes }) => takes.includes(body.kind));
  const groups = [...new Set(fitting.map(({ group }) => group))];
  return (
    <article aria-labelledby={`heading-${id}`}>
      <h3 id={`heading-${id}`}>{heading}</h3>
      <small>{fileName}</small>
      <details className="my-2" open={isShort(body)}>
        <summary className="min-h-7 text-[0.93rem]">What stands there</summary>
        <div className="mt-1 border-l-3 border-l-line pl-3">
          <Body body={body} />
        </div>
      </details>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <ActionButton
          action={placeTextAction}
          fields={{ textId: id }}
          look={suggested ? "main" : "plain"}
          above={
            <p className="mb-2">
              <label htmlFor={`place-${id}`} className="label">
                Where it goes{suggested ? "" : " (no suggestion)"}
              </label>
              <select id={`place-${id}`} name="place" defaultValue={suggested ?? ""} className="field max-w-full sm:max-w-md">
                <option value="">Choose</option>
                {groups.map((group) => (
                  <optgroup key={group} label={group}>
                    {fitting.map((choice) =>
                      choice.group === group ? (
                        <option key={choice.key} value={choice.key}>
                          {choice.name}
                        </option>
                      ) : null,
                    )}
                  </optgroup>
                ))}
              </select>
            </p>
          }
        >
          Place it<span className="sr-only">: {heading}</span>
        </ActionButton>
        <ActionButton action={putAsideAction} fields={{ textId: id }}>
          Put it aside<span className="sr-only">: {heading}</span>
        </ActionButton>
      </div>
    </article>
  );
}

/** So many lines are shown without being asked for. */
const shortLines = 12;

function isShort(body: BroughtBody): boolean {
  return (body.kind === "text" ? body.text : body.rows).length <= shortLines;
}

function Body({ body }: { body: BroughtBody }) {
  if (body.kind === "text") return body.text.length > 0 ? <RichTextView text={body.text} /> : <p className="text-soft">A heading alone.</p>;
  const [names = [], ...rows] = body.rows;
  return (
    <table className="records text-[0.9rem]">
      <thead>
        <tr>
          {names.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells of a file do not change while they are read
            <th key={place} scope="col">
              {name || <span className="sr-only">No name</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={row}>
            {cells.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={place} data-name={names[place] ?? ""} className="whitespace-pre-line">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
