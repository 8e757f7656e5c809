import { ServesAction } from "@/components/development-offers/booking-forms";

/** The professional development that serves an action, and who may change the action chooses it. */
export function DevelopmentForAction({
  actionId,
  chosen,
  offers,
  may,
}: {
  actionId: string;
  chosen: { id: string; title: string } | null;
  offers: readonly { id: string; title: string }[];
  may: boolean;
}) {
  if (!chosen && (!may || offers.length === 0)) return null;
  return (
    <section aria-labelledby="development" className="mt-8">
      <h2 id="development">Professional development that serves it</h2>
      <p className="mt-1">
        {chosen ? <a href={`/cpd/${chosen.id}`}>{chosen.title}</a> : <span className="text-soft">None is chosen.</span>}
      </p>
      {may ? <ServesAction actionId={actionId} chosen={chosen?.id ?? ""} offers={offers} /> : null}
    </section>
  );
}
