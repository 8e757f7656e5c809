"use client";
import type { ReactNode } from "react";
import { useDesk } from "@/components/desk/desk";
import { bothTexts, writtenLines } from "@/lib/desk/part-words";

/** Around a part: where somebody else changed it too, both texts stand there until one is chosen. */
export function PartFrame({ kind, of, children }: { kind: string; of: string; children: ReactNode }) {
  const { store, snapshot } = useDesk();
  const part = snapshot.parts.find((one) => one.kind === kind && one.key === of);
  const { conflict, refused } = part ?? {};
  return (
    <>
      {children}
      {refused ? <p className="fault">{refused}</p> : null}
      {part && conflict ? (
        <div role="alert" className="mb-4 rounded-md border border-lamp bg-lamp-wash px-3 py-2">
          <p className="font-semibold">{conflict.by} changed this while you were writing. Yours stands above; theirs is:</p>
          <blockquote className="my-2 border-l-3 border-l-lamp pl-3">
            {conflict.removed ? <p>(removed)</p> : null}
            {writtenLines(conflict.value).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </blockquote>
          <div className="flex flex-wrap gap-2">
            <button type="button" className="button" onClick={() => store.settle(kind, of, part.value, part.removed)}>
              Keep mine
            </button>
            <button type="button" className="button" onClick={() => store.settle(kind, of, conflict.value, conflict.removed)}>
              Take theirs
            </button>
            <button type="button" className="button" onClick={() => store.settle(kind, of, bothTexts(conflict.value, part.value))}>
              Keep both
            </button>
          </div>
        </div>
      ) : null}
    </>
  );
}
