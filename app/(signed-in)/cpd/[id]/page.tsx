import type { Metadata } from "next";
import { ChangedForPupils, CloseOffer } from "@/components/development-offers/offer-forms";
import { Bookings, BookSection, Sessions } from "@/components/development-offers/offer-sections";
import { ActionButton } from "@/components/form/action-button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { holdsAt } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { deleteOfferAction, reopenOfferAction } from "@/lib/development-offers/actions";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { type OfferPage as Offer, offerPage } from "@/lib/development-offers/queries";
import { offerKinds, placesWords } from "@/lib/development-offers/words";
import type { SearchParams } from "@/lib/pages";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Professional development" };

const told: Record<string, string> = {
  added: "It is added. It can be booked, and actions and steps can point at it.",
  changed: "The changes are saved.",
};

export default async function OfferPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const offer = orNotFound(await offerPage(viewer, (await params).id));
  const keeps = developmentOfferPolicy.keep(viewer);
  const headed = viewer.holdings.flatMap(({ role, school }) =>
    school && role === "headteacher" ? [{ id: school.id, name: school.name }] : [],
  );
  const notice = told[String((await searchParams).told)];
  const lead = [offerKinds[offer.kind], offer.strandName, offer.audience, offer.provider].filter(Boolean).join(" · ");
  return (
    <div className="max-w-4xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading crumbs={[{ name: "Professional development", address: "/cpd" }]} title={offer.title} lead={lead}>
        {keeps ? <KeptBy offer={offer} /> : null}
      </Heading>
      {offer.closed ? <p className="mb-4 text-red">It does not take place: {offer.closedReason || "no reason was given"}.</p> : null}
      <OfferFacts offer={offer} />
      <BookSection offer={offer} personId={viewer.personId} schools={keeps ? offer.schools : headed} />
      <Sessions offer={offer} keeps={keeps} today={viewer.today} />
      <Bookings
        offer={offer}
        personId={viewer.personId}
        gives={({ personId, schoolId, unitId }) =>
          keeps || personId === viewer.personId || (unitId !== null && holdsAt(viewer, { schoolId: schoolId ?? "", unitId }, "headteacher"))
        }
      />
      <Changed offer={offer} keeps={keeps} today={viewer.today} />
      <Serves offer={offer} />
    </div>
  );
}

/** What can be done with it by who keeps the offer. */
function KeptBy({ offer: { id: offerId, closed, over, bookings, steps, actions } }: { offer: Offer }) {
  return (
    <>
      <a className="button" href={`/cpd/${offerId}/change`}>
        Change
      </a>
      {closed ? (
        <ActionButton action={reopenOfferAction} fields={{ offerId }}>
          Put it back on the list
        </ActionButton>
      ) : null}
      {closed || over ? null : <CloseOffer offerId={offerId} />}
      {bookings.length + steps + actions === 0 ? (
        <ActionButton action={deleteOfferAction} fields={{ offerId }} look="danger">
          Delete
        </ActionButton>
      ) : null}
    </>
  );
}

function OfferFacts({ offer }: { offer: Offer }) {
  const places = placesWords(offer.places, offer.booked, offer.waiting, offer.over);
  return (
    <dl className="facts mb-7">
      <dt>Outcome for pupils</dt>
      <dd>{offer.outcome || "Not said"}</dd>
      <dt>Rests on</dt>
      <dd>{offer.evidence || "Not said"}</dd>
      {offer.about ? (
        <>
          <dt>About it</dt>
          <dd>{offer.about}</dd>
        </>
      ) : null}
      {places && !offer.closed ? (
        <>
          <dt>Places</dt>
          <dd>{places}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** What came of it, once it has begun. */
function Changed({ offer, keeps, today }: { offer: Offer; keeps: boolean; today: Day }) {
  const held = offer.sessions.filter(({ cancelled }) => !cancelled);
  const begun = held.length === 0 || held.some(({ day }) => day <= today);
  if (!begun && !offer.changed) return null;
  return (
    <section aria-labelledby="changed" className="mb-8">
      <h2 id="changed">What changed for pupils</h2>
      {offer.changed ? (
        <p className="mt-1 mb-2 max-w-2xl whitespace-pre-line">{offer.changed}</p>
      ) : (
        <p className="mt-1 mb-2 text-soft">Nothing is written yet.</p>
      )}
      {keeps ? <ChangedForPupils offerId={offer.id} version={offer.version} changed={offer.changed} /> : null}
    </section>
  );
}

function Serves({ offer: { steps, actions, serves } }: { offer: Offer }) {
  if (steps + actions === 0) return null;
  return (
    <section aria-labelledby="serves">
      <h2 id="serves">What it serves</h2>
      <p className="mt-1 text-soft">
        {counted(steps, "step")} of plans and {counted(actions, "action")}, in all schools.
      </p>
      <ul className="list">
        {serves.map(({ id, text, unit }) => (
          <li key={id}>
            <a href={`/actions/${id}`}>{text}</a> <small className="text-soft">{unit}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
