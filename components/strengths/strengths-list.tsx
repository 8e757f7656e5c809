import { AnswerForms, TakeBackButton } from "@/components/strengths/forms";
import { writtenDay } from "@/lib/dates";
import type { OfferedStrength, SharedStrength } from "@/lib/strengths/queries";
import { counted } from "@/lib/words";

/** What waits for the headteacher's word. */
export function OfferedStrengths({ offered }: { offered: readonly OfferedStrength[] }) {
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="offered" className="mb-8 max-w-3xl">
      <h2 id="offered">Would you share this?</h2>
      <p className="text-soft">
        A note says that others could learn from it. Nobody outside the school sees it as a shared strength until you agree.
      </p>
      <ul className="list mt-2">
        {offered.map(({ findingId, text, day }) => (
          <li key={findingId}>
            <p>
              {text} <small>Visit of {writtenDay(day)}</small>
            </p>
            <AnswerForms findingId={findingId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The strengths that schools share; the team sees beside them what the school gives already. */
export function SharedStrengths({
  strengths,
  strands,
  own,
  asks,
}: {
  strengths: readonly SharedStrength[];
  strands: readonly { key: string; name: string }[];
  own: readonly string[];
  /** Whether the viewer asks for support for a school: each strength of another leads there. */
  asks: boolean;
}) {
  return (
    <ul className="list max-w-3xl">
      {strengths.map(({ id, unitId, unit, text, strandKey, leader, given, agreed }) => (
        <li key={id}>
          <p>{text}</p>
          <p className="text-[0.93rem] text-soft">
            {[unit, strands.find(({ key }) => key === strandKey)?.name, leader ? `shown by ${leader}` : "", daysOf(given, agreed)]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {own.includes(unitId) ? <TakeBackButton strengthId={id} /> : null}
          {asks && !own.includes(unitId) ? (
            <small className="block">
              <a href={`/support/new?strength=${id}`} aria-label={`Ask ${unit} for this: ${text}`}>
                Ask for this
              </a>
            </small>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function daysOf(given: number | null, agreed: number | null): string {
  if (given === null || agreed === null) return "";
  return given === 0 && agreed === 0 ? "has given no days yet" : `${given} of ${counted(agreed, "day")} given to others`;
}
