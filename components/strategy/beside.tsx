"use client";
import { useAroundPart } from "@/components/strategy/part-context";

/** What is wrong with a field, and what somebody else has saved in it meanwhile. */
export function Beside({ place }: { place: string }) {
  const { prefix, faults, theirs } = useAroundPart();
  return (
    <>
      {faults[place] ? (
        <p id={`${prefix}${place}-fault`} className="fault">
          {faults[place]}
        </p>
      ) : null}
      {theirs[place] === undefined ? null : (
        <p className="mt-1 rounded-md bg-lamp-wash px-3 py-1.5">
          <span className="font-semibold text-lamp">Saved meanwhile by somebody else:</span> {theirs[place] || "(empty)"}
        </p>
      )}
    </>
  );
}
