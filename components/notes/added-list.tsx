"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { useDesk } from "@/components/notes/desk";
import { PartFrame } from "@/components/notes/part-frame";
import { NoteSection } from "@/components/notes/section";
import { type addedKinds, emptyParts, type PartValue } from "@/lib/notes/parts";
import { capital } from "@/lib/words";

type Added = (typeof addedKinds)[number];

/** Strengths, risks, next steps: as many as somebody adds, in an order that is theirs. */
export function AddedList<Kind extends Added>({
  kind,
  id,
  title,
  help,
  one,
  children,
  readOnly = false,
}: {
  kind: Kind;
  id: string;
  title: string;
  help: string;
  /** What one is called: "strength". */
  one: string;
  children: (value: PartValue<Kind>, write: (change: Partial<PartValue<Kind>>) => void, key: string) => ReactNode;
  readOnly?: boolean;
}) {
  const { store, snapshot } = useDesk();
  const [removed, setRemoved] = useState<string>();
  const all = snapshot.parts.filter((part) => part.kind === kind).sort((first, second) => first.position - second.position);
  const shown = all.filter((part) => !part.removed || part.conflict);
  const write = (key: string, value: PartValue<Kind>, more?: { position?: number; removed?: boolean }) =>
    store.write(kind, key, value, more);
  const undo = all.find(({ key, removed: gone }) => key === removed && gone);

  function swap(index: number, other: number) {
    const [first, second] = [shown[index], shown[other]];
    if (!first || !second) return;
    write(first.key, first.value as PartValue<Kind>, { position: second.position });
    write(second.key, second.value as PartValue<Kind>, { position: first.position });
  }

  return (
    <NoteSection id={id} title={title} help={help}>
      <ol className="list">
        {shown.map(({ key, value }, index) => (
          <li key={key}>
            <PartFrame kind={kind} of={key}>
              {children(value as PartValue<Kind>, (change) => write(key, { ...(value as PartValue<Kind>), ...change }), key)}
            </PartFrame>
            {readOnly ? null : (
              <p className="flex flex-wrap gap-x-4 text-[0.9rem]">
                {index > 0 ? (
                  <button
                    type="button"
                    className="link min-h-7"
                    aria-label={`Move up: ${one} ${index + 1}`}
                    onClick={() => swap(index, index - 1)}
                  >
                    Move up
                  </button>
                ) : null}
                {index < shown.length - 1 ? (
                  <button
                    type="button"
                    className="link min-h-7"
                    aria-label={`Move down: ${one} ${index + 1}`}
                    onClick={() => swap(index, index + 1)}
                  >
                    Move down
                  </button>
                ) : null}
                <button
                  type="button"
                  className="link min-h-7"
                  aria-label={`Remove: ${one} ${index + 1}`}
                  onClick={() => {
                    setRemoved(key);
                    write(key, value as PartValue<Kind>, { removed: true });
                  }}
                >
                  Remove
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {undo ? (
        <p role="status" className="mb-2">
          {capital(one)} removed.{" "}
          <button type="button" className="link min-h-7" onClick={() => write(undo.key, undo.value as PartValue<Kind>)}>
            Put it back
          </button>
        </p>
      ) : null}
      {readOnly ? null : (
        <button
          type="button"
          className="button mt-1"
          onClick={() => write(crypto.randomUUID(), { ...emptyParts[kind] } as PartValue<Kind>)}
        >
          Add a {one}
        </button>
      )}
    </NoteSection>
  );
}
