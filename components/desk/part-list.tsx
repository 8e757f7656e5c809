"use client";
import { type ReactNode, useState } from "react";
import { useDesk } from "@/components/desk/desk";
import { PartFrame } from "@/components/desk/part-frame";
import { byPosition, changedPlaces } from "@/lib/desk/order";
import { capital } from "@/lib/words";

/** Criteria, steps or priorities: as many as somebody adds, in an order that is theirs. */
export function PartList<Value extends object>({
  kind,
  only = () => true,
  empty,
  one,
  children,
  stays = () => false,
  readOnly = false,
}: {
  kind: string;
  /** Which of the kind belong here. */
  only?: (value: Value) => boolean;
  /** What a new one holds. */
  empty: Value;
  /** What one is called: "step". */
  one: string;
  children: (value: Value, key: string, place: number, write: (change: Partial<Value>) => void) => ReactNode;
  /** Which can not be removed. */
  stays?: (value: Value) => boolean;
  readOnly?: boolean;
}) {
  const { store, snapshot } = useDesk();
  const [removed, setRemoved] = useState<string>();
  const all = snapshot.parts.filter((part) => part.kind === kind && only(part.value as Value)).sort(byPosition);
  const shown = all.filter((part) => !part.removed || part.conflict);
  const write = (key: string, value: Value, more?: { position?: number; removed?: boolean }) => store.write(kind, key, value, more);
  const undo = all.find(({ key, removed: gone }) => key === removed && gone);

  /** The part at this place goes below the next one. */
  function lower(index: number) {
    const [first, second] = [shown[index], shown[index + 1]];
    if (!first || !second) return;
    const [position, next] = changedPlaces(first.position, second.position);
    write(first.key, first.value as Value, { position });
    write(second.key, second.value as Value, { position: next });
  }

  return (
    <>
      <ol className="list">
        {shown.map(({ key, value }, index) => (
          <li key={key}>
            <PartFrame kind={kind} of={key}>
              {children(value as Value, key, index, (change) => write(key, { ...(value as Value), ...change }))}
            </PartFrame>
            {readOnly ? null : (
              <p className="flex flex-wrap gap-x-4 text-[0.9rem]">
                {index > 0 ? <Press says={`Move up: ${one} ${index + 1}`} name="Move up" press={() => lower(index - 1)} /> : null}
                {index < shown.length - 1 ? (
                  <Press says={`Move down: ${one} ${index + 1}`} name="Move down" press={() => lower(index)} />
                ) : null}
                {stays(value as Value) ? null : (
                  <Press
                    says={`Remove: ${one} ${index + 1}`}
                    name="Remove"
                    press={() => {
                      setRemoved(key);
                      write(key, value as Value, { removed: true });
                    }}
                  />
                )}
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
        <button type="button" className="button mt-1 mb-3" onClick={() => write(crypto.randomUUID(), { ...empty })}>
          Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
        </button>
      )}
    </>
  );
}

function Press({ says, name, press }: { says: string; name: string; press: () => void }) {
  return (
    <button type="button" className="link min-h-7" aria-label={says} onClick={press}>
      {name}
    </button>
  );
}
