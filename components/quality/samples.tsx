import { EndSample } from "@/components/quality/forms";
import { writtenDay } from "@/lib/dates";
import type { SampleLine } from "@/lib/quality/queries";
import { counted } from "@/lib/words";

/** The samples that were drawn, with how far each has come. */
export function Samples({ samples, mayEnd }: { samples: readonly SampleLine[]; mayEnd: boolean }) {
  return (
    <ul className="list max-w-3xl">
      {samples.map(({ id, drawnOn, drawnBy, assurer, about, endedOn, judgements, answered }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <div className="min-w-0">
            <p className="font-semibold">
              {writtenDay(drawnOn)}, for {assurer}
            </p>
            <p className="text-[0.93rem] text-soft">
              {counted(judgements, "judgement")}, {answered} answered · drawn by {drawnBy}
              {endedOn ? ` · ended ${writtenDay(endedOn)}` : ""}
            </p>
            {about ? <p>{about}</p> : null}
          </div>
          {mayEnd && !endedOn ? <EndSample sampleId={id} /> : null}
        </li>
      ))}
    </ul>
  );
}
