"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { useDesk } from "@/components/desk/desk";
import { PartFrame } from "@/components/desk/part-frame";
import { DeskSection } from "@/components/desk/section";
import { capital } from "@/lib/words";

/** Strengths, risks, next steps: as many as somebody adds, in an order that is theirs. */
export function AddedList<Value extends object>({
  kind,
  id,
  title,
  help,
  one,
  children,
  empty,
  readOnly = false,
}: {
  kind: string;
  /** What a new one holds. */
  empty: Value;
  id: string;
  title: string;
  help: string;
  /** What one is called: "strength". */
  one: string;
  children: (value: Value, write: (change: Partial<Value>) => void, key: string) => ReactNode;
  readOnly?: boolean;
}) {
  const { store, snapshot } = useDesk();
  const [removed, setRemoved] = useState<string>();
  const all = snapshot.parts.filter((part) => part.kind === kind).sort((first, second) => first.position - second.position);
  const shown = all.filter((part) => !part.removed || part.conflict);
  const write = (key: string, value: Value, more?: { position?: number; removed?: boolean }) => store.write(kind, key, value, more);
  const undo = all.find(({ key, removed: gone }) => key === removed && gone);

  function swap(index: number, other: number) {
    const [first, second] = [shown[index], shown[other]];
    if (!first || !second) return;
    write(first.key, first.value as Value, { position: second.position });
    write(second.key, second.value as Value, { position: first.position });
  }

  return (
    <DeskSection id={id} title={title} help={help}>
      <ol className="list">
        {shown.map(({ key, value }, index) => (
          <li key={key}>
            <PartFrame kind={kind} of={key}>
              {children(value as Value, (change) => write(key, { ...(value as Value), ...change }), key)}
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
                    write(key, value as Value, { removed: true });
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
          <button type="button" className="link min-h-7" onClick={() => write(undo.key, undo.value as Value)}>
            Put it back
          </button>
        </p>
      ) : null}
      {readOnly ? null : (
        <button type="button" className="button mt-1" onClick={() => write(crypto.randomUUID(), { ...empty })}>
          Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
        </button>
      )}
    </DeskSection>
  );
}
