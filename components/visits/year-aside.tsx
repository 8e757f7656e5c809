import { Checklist } from "@/components/protocol/checklist";
import { DayDots } from "@/components/visits/day-dots";
import { meetingsText } from "@/lib/visits/entitlement";
import { programmeSource } from "@/lib/visits/programme";
import type { YearStand } from "@/lib/visits/unit-year";

/** What a unit is owed in a year and how it stands: days, meetings, clauses (UO-2, UO-4). */
export function YearAside({ stand, adviser, link }: { stand: YearStand; adviser: string | null; link: string | null }) {
  return (
    <div className="grid content-start gap-5">
      <section aria-labelledby="days" className="card">
        <h2 id="days" className="font-sans text-[1.05rem] font-bold">
          Days with the adviser
        </h2>
        <div className="mt-3">
          <DayDots count={stand.days} />
        </div>
        {stand.days.overdue > 0 ? (
          <p className="mt-3 text-lamp">Some of the planned days are past: say whether these visits took place.</p>
        ) : null}
        <dl className="mt-3 grid gap-y-2 border-t border-line pt-3 [&_dt]:text-[0.88rem] [&_dt]:text-soft">
          <div>
            <dt>Adviser</dt>
            <dd>{adviser ?? "Nobody"}</dd>
          </div>
          {stand.programme.open ? (
            <div>
              <dt>Programme</dt>
              <dd>
                {stand.programme.picked
                  ? `${stand.programme.name}. ${programmeSource(stand.programme.picked)}`
                  : `Not picked yet by the director; reckoned with ${stand.programme.name || "none"}.`}
              </dd>
            </div>
          ) : null}
          <div>
            <dt>Meetings with the partnership link{link ? `, ${link}` : ""}</dt>
            <dd>{meetingsText(stand.meetings)}</dd>
          </div>
        </dl>
      </section>
      <Checklist title="What the year asks" list={stand.clauses} />
    </div>
  );
}
