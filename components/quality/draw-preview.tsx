import { writtenDay } from "@/lib/dates";
import type { Draw } from "@/lib/quality/draw";
import { sharesBy } from "@/lib/quality/drawing";
import { kindName, othersSentence } from "@/lib/quality/words";
import { phaseName, phases } from "@/lib/schools/words";
import { counted, joined } from "@/lib/words";

/** What a draw would take, and what it leaves out. */
export function DrawPreview({ draw: { drawn, all, leftOut, categoryName } }: { draw: Draw }) {
  const names = new Map(all.map(({ judge, judgeName }) => [judge, judgeName]));
  return (
    <>
      <section aria-labelledby="drawn" className="mb-8">
        <h2 id="drawn">What would be drawn</h2>
        <ol className="list max-w-3xl list-decimal pl-6">
          {drawn.map(({ key, unit, kind, date, judgeName, category }) => (
            <li key={key}>
              <p className="font-semibold">{unit}</p>
              <p className="text-[0.93rem] text-soft">
                {[kindName(kind), writtenDay(date), judgeName, categoryName(category)].join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="left" className="mb-8">
        <h2 id="left">What it leaves out</h2>
        <p className="mb-2">
          {othersSentence(all.length - drawn.length)} {beforehand(leftOut)}
        </p>
        <div className="grid max-w-5xl gap-x-8 gap-y-5 lg:grid-cols-3">
          <Shares name="By whose judgement" shares={sharesBy(all, drawn, ({ judge }) => names.get(judge) ?? judge)} />
          <Shares name="By category" shares={sharesBy(all, drawn, ({ category }) => categoryName(category))} />
          <Shares name="By phase" shares={sharesBy(all, drawn, ({ phase }) => writtenPhase(phase))} />
        </div>
      </section>
    </>
  );
}

function writtenPhase(given: string): string {
  const phase = phases.find((one) => one === given);
  return phase ? phaseName(phase) : "No phase";
}

function beforehand({ sampled, withdrawn, notShared }: Draw["leftOut"]): string {
  const parts = [
    sampled > 0 ? `${counted(sampled, "judgement")} sampled before` : "",
    withdrawn > 0 ? `${counted(withdrawn, "note")} withdrawn` : "",
    notShared > 0 ? `${counted(notShared, "decision")} not shared yet` : "",
  ].filter(Boolean);
  return parts.length > 0 ? `Not drawn from: ${joined(parts)}.` : "Nothing was sampled this year before.";
}

function Shares({ name, shares }: { name: string; shares: ReturnType<typeof sharesBy> }) {
  return (
    <div>
      <h3 className="mb-1">{name}</h3>
      <ul>
        {shares.map(({ of, drawn, there }) => (
          <li key={of} className="flex justify-between gap-3 border-b border-line py-1">
            <span>{of}</span>
            <span className={drawn === 0 ? "text-lamp" : "text-soft"}>{drawn === 0 ? `none of ${there}` : `${drawn} of ${there}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
