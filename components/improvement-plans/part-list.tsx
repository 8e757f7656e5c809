"use client";
import { type ReactNode, useState } from "react";
import { useDesk } from "@/components/desk/desk";
import { PartFrame } from "@/components/desk/part-frame";
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
  children: (value: Value, key: string, place: number) => ReactNode;
  /** Which can not be removed. */
  stays?: (value: Value) => boolean;
  readOnly?: boolean;
}) {
  const { store, snapshot } = useDesk();
  const [removed, setRemoved] = useState<string>();
  const all = snapshot.parts
    .filter((part) => part.kind === kind && only(part.value as Value))
    .sort((first, second) => first.position - second.position || (first.key < second.key ? -1 : 1));
  const shown = all.filter((part) => !part.removed || part.conflict);
  const write = (key: string, value: Value, more?: { position?: number; removed?: boolean }) => store.write(kind, key, value, more);
  const undo = all.find(({ key, removed: gone }) => key === removed && gone);

  /** Two change places; where both had the same, they are told apart. */
  function swap(index: number, other: number) {
    const [first, second] = [shown[index], shown[other]];
    if (!first || !second) return;
    const apart = first.position === second.position ? (index < other ? 0.5 : -0.5) : 0;
    write(first.key, first.value as Value, { position: second.position + apart });
    write(second.key, second.value as Value, { position: first.position });
  }

  return (
    <>
      <ol className="list">
        {shown.map(({ key, value }, index) => (
          <li key={key}>
            <PartFrame kind={kind} of={key}>
              {children(value as Value, key, index)}
            </PartFrame>
            {readOnly ? null : (
              <p className="flex flex-wrap gap-x-4 text-[0.9rem]">
                {index > 0 ? <Press says={`Move up: ${one} ${index + 1}`} name="Move up" press={() => swap(index, index - 1)} /> : null}
                {index < shown.length - 1 ? (
                  <Press says={`Move down: ${one} ${index + 1}`} name="Move down" press={() => swap(index, index + 1)} />
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
