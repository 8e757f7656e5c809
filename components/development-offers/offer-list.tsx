import { type Day, writtenDay } from "@/lib/dates";
import type { OfferRow } from "@/lib/development-offers/offers-statement";
import { bookingStates, offerKinds, placesWords } from "@/lib/development-offers/words";
import { counted } from "@/lib/words";

/** The year's professional development: what, for whom, when, how many places. */
export function OfferList({
  offers,
  strands,
  today,
}: {
  offers: readonly OfferRow[];
  strands: readonly { key: string; name: string }[];
  today: Day;
}) {
  return (
    <ul className="list max-w-4xl">
      {offers.map((offer) => (
        <li key={offer.id} className="grid gap-x-8 gap-y-1 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <What offer={offer} strand={strands.find(({ key }) => key === offer.strandKey)?.name} />
          <When offer={offer} today={today} />
        </li>
      ))}
    </ul>
  );
}

function What({ offer, strand }: { offer: OfferRow; strand: string | undefined }) {
  const serving = offer.steps + offer.actions;
  return (
    <div className="min-w-0">
      <h2 className="text-[1.1rem]">
        <a href={`/cpd/${offer.id}`}>{offer.title}</a>
      </h2>
      <p className="text-[0.95rem] text-soft">
        {[offerKinds[offer.kind], strand, offer.audience, offer.provider].filter(Boolean).join(" · ")}
      </p>
      {offer.outcome ? <p className="mt-0.5">{offer.outcome}</p> : null}
      {serving > 0 ? <p className="text-[0.95rem] text-soft">Serves {counted(serving, "action or step", "actions and steps")}</p> : null}
    </div>
  );
}

function When({ offer: { closed, day, places, booked, waiting, mine }, today }: { offer: OfferRow; today: Day }) {
  const over = day !== null && day < today;
  return (
    <div className="sm:text-right">
      {closed ? <span className="tag tag-grey">Not taking place</span> : <p>{day ? writtenDay(day) : "No day yet"}</p>}
      {closed ? null : <p className="text-[0.95rem] text-soft">{placesWords(places, booked, waiting, over)}</p>}
      {mine ? (
        <span className={`tag ${mine === "booked" ? "tag-green" : "tag-lamp"}`}>You: {bookingStates[mine].toLowerCase()}</span>
      ) : null}
    </div>
  );
}
