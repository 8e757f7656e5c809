import { ActionButton } from "@/components/form/action-button";
import { Checklist } from "@/components/protocol/checklist";
import { writtenDay } from "@/lib/dates";
import type { Checked } from "@/lib/protocol/rule";
import { giveReasonAction, takeBackTookPlaceAction, tookPlaceAction } from "@/lib/visits/actions";
import type { VisitPage } from "@/lib/visits/visit-queries";

/** What the protocol says of the visit, and the presses of its life. */
export function VisitAside({ page: { visit, may, clauses } }: { page: VisitPage }) {
  return (
    <div className="grid content-start gap-5">
      {clauses ? (
        <Checklist
          title="What the protocol asks"
          list={clauses}
          answer={(one) => (
            <>
              {may.conduct ? <Answer one={one} visitId={visit.id} /> : null}
              {may.waive && one.mayBeWaived && one.outcome.state === "unmet" && !one.waived ? (
                <a className="no-print text-[0.93rem]" href={`/protocol/waive?of=visit&record=${visit.id}&clause=${one.clause}`}>
                  Waive<span className="sr-only"> “{one.title}”</span>
                </a>
              ) : null}
            </>
          )}
        >
          {visit.facts.agreeBy && visit.status === "planned" && !(visit.facts.agreed.school && visit.facts.agreed.trust) ? (
            <p className="mt-3 text-[0.93rem] text-soft">The plan is to be agreed by {writtenDay(visit.facts.agreeBy)}.</p>
          ) : null}
        </Checklist>
      ) : null}
      {may.takeBack ? (
        <div className="no-print">
          <ActionButton action={takeBackTookPlaceAction} fields={{ visitId: visit.id }}>
            It did not take place after all
          </ActionButton>
        </div>
      ) : null}
    </div>
  );
}

/** A clause that should be met, and is not, asks for its reason. */
function Answer({ one: { clause, strength, outcome, reason }, visitId }: { one: Checked; visitId: string }) {
  if (strength !== "should" || outcome.state !== "unmet" || reason) return null;
  return (
    <details className="no-print mt-1">
      <summary className="py-0.5 text-[0.93rem] text-link underline">Say why</summary>
      <ActionButton
        action={giveReasonAction}
        fields={{ visitId, clause }}
        above={
          <label className="my-2 block">
            <span className="sr-only">Reason for {clause}</span>
            <textarea name="reason" rows={2} className="field" maxLength={500} required />
          </label>
        }
      >
        Give the reason
      </ActionButton>
    </details>
  );
}

/** On its day and after it: whether the visit took place. */
export function TookPlace({ visitId }: { visitId: string }) {
  return (
    <section aria-labelledby="took-place" className="no-print mt-5 rounded-lg bg-lamp-wash px-4 py-3">
      <h2 id="took-place" className="font-sans text-[1.05rem] font-bold">
        Did it take place?
      </h2>
      <p className="mt-0.5 mb-2 text-[0.95rem] text-soft">Its days count once this is recorded.</p>
      <ActionButton action={tookPlaceAction} fields={{ visitId }} look="main">
        This visit took place
      </ActionButton>
    </section>
  );
}
