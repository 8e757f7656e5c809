import { AttendanceForm, BookColleague, ChangedInWork } from "@/components/development-offers/booking-forms";
import { MoveSession, SessionForm } from "@/components/development-offers/offer-forms";
import { ActionButton } from "@/components/form/action-button";
import { Unfolded } from "@/components/ui/unfolded";
import type { Day } from "@/lib/dates";
import { bookAgainAction, bookPlaceAction, cancelSessionAction, giveBackAction } from "@/lib/development-offers/actions";
import type { BookingLine, OfferPage } from "@/lib/development-offers/queries";
import { bookingStates, sessionWords } from "@/lib/development-offers/words";

/** The days of an offer; for who keeps it with who was there. */
export function Sessions({ offer, keeps, today }: { offer: OfferPage; keeps: boolean; today: Day }) {
  const booked = offer.bookings.filter(({ state }) => state === "booked");
  return (
    <section aria-labelledby="days" className="mb-8">
      <h2 id="days">Days</h2>
      {offer.sessions.length === 0 ? <p className="mt-1 text-soft">No day is set yet.</p> : null}
      <ul className="list mt-1">
        {offer.sessions.map((session) => (
          <li key={session.id}>
            <div className="flex flex-wrap items-start justify-between gap-3">
              <p className={session.cancelled ? "text-soft line-through" : ""}>{sessionWords(session)}</p>
              {session.cancelled ? <span className="tag tag-grey">Cancelled</span> : null}
            </div>
            {keeps && !session.cancelled && session.day >= today ? <ChangeDay session={session} /> : null}
            {keeps && !session.cancelled && session.day <= today ? <WhoWasThere session={session} booked={booked} /> : null}
          </li>
        ))}
      </ul>
      {keeps && !offer.closed ? <SessionForm offerId={offer.id} /> : null}
    </section>
  );
}

function ChangeDay({ session }: { session: OfferPage["sessions"][number] }) {
  return (
    <div className="no-print mt-1 flex flex-wrap items-start gap-x-6 gap-y-2">
      <MoveSession session={session} />
      <details>
        <summary>Cancel it</summary>
        <ActionButton action={cancelSessionAction} fields={{ sessionId: session.id }} look="danger" className="mt-2">
          Cancel the day and tell who has a place
        </ActionButton>
      </details>
    </div>
  );
}

function WhoWasThere({
  session: { id: sessionId, recorded },
  booked,
}: {
  session: OfferPage["sessions"][number];
  booked: readonly BookingLine[];
}) {
  if (booked.length === 0) return null;
  const people = booked.map(({ id, name, school, there }) => ({ id, name, school, there: !recorded || there.includes(sessionId) }));
  return (
    <Unfolded className="mt-1" begins={!recorded} title={recorded ? "Change who was there" : "Record who was there"}>
      <AttendanceForm sessionId={sessionId} people={people} />
    </Unfolded>
  );
}

/** A place for oneself, and for colleagues. */
export function BookSection({
  offer,
  personId,
  schools,
}: {
  offer: OfferPage;
  personId: string;
  schools: readonly { id: string; name: string }[];
}) {
  if (offer.closed || offer.over) return null;
  const own = offer.bookings.find((booking) => booking.personId === personId && booking.state !== "cancelled");
  return (
    <section aria-labelledby="book" className="no-print mb-8">
      <h2 id="book">Your place</h2>
      {own ? (
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <span className={`tag ${own.state === "booked" ? "tag-green" : "tag-lamp"}`}>{bookingStates[own.state]}</span>
          <ActionButton action={giveBackAction} fields={{ bookingId: own.id }}>
            Give it back
          </ActionButton>
        </div>
      ) : (
        <div className="mt-2">
          <ActionButton action={bookPlaceAction} fields={{ offerId: offer.id, schoolId: "" }} look="main">
            {offer.places !== null && offer.booked >= offer.places ? "Wait for a place" : "Book a place"}
          </ActionButton>
        </div>
      )}
      <BookColleague offerId={offer.id} schools={schools} />
    </section>
  );
}

/** Who has a place or waits for one, as far as the viewer sees them. */
export function Bookings({
  offer: { bookings: all, over },
  personId,
  gives,
}: {
  offer: Pick<OfferPage, "bookings" | "over">;
  personId: string;
  gives: (booking: BookingLine) => boolean;
}) {
  const bookings = all.filter(({ state }) => state !== "cancelled");
  const givenBack = over ? [] : all.filter((booking) => booking.state === "cancelled" && gives(booking));
  if (bookings.length + givenBack.length === 0) return null;
  return (
    <section aria-labelledby="bookings" className="mb-8">
      <h2 id="bookings">Who takes part</h2>
      <ul className="list mt-1">
        {bookings.map((booking) => (
          <li key={booking.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <div className="min-w-0 flex-1 basis-60">
              <p>
                <span className="font-semibold">{booking.name}</span>{" "}
                <span className={`tag ${booking.state === "booked" ? "tag-green" : "tag-lamp"}`}>{bookingStates[booking.state]}</span>
              </p>
              <p className="text-[0.95rem] text-soft">{[booking.does, booking.school, attended(booking)].filter(Boolean).join(" · ")}</p>
              {booking.changed ? <p className="mt-0.5">{booking.changed}</p> : null}
              {gives(booking) && booking.there.length > 0 ? (
                <ChangedInWork bookingId={booking.id} version={booking.version} changed={booking.changed} />
              ) : null}
            </div>
            {gives(booking) && booking.personId !== personId && !over ? (
              <ActionButton action={giveBackAction} fields={{ bookingId: booking.id }}>
                Give back<span className="sr-only">{booking.name}</span>
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
      <GivenBack bookings={givenBack} />
    </section>
  );
}

/** Places that were given back, to be booked again. */
function GivenBack({ bookings }: { bookings: readonly BookingLine[] }) {
  if (bookings.length === 0) return null;
  return (
    <details className="no-print mt-2">
      <summary>Given back: {bookings.length}</summary>
      <ul className="list mt-1">
        {bookings.map(({ id, name, does, school }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 flex-1 basis-60">
              {name} <small className="text-soft">{[does, school].filter(Boolean).join(" · ")}</small>
            </p>
            <ActionButton action={bookAgainAction} fields={{ bookingId: id }}>
              Book again<span className="sr-only">{name}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

function attended({ there, away }: BookingLine): string {
  const recorded = there.length + away.length;
  return recorded === 0 ? "" : `there on ${there.length} of ${recorded} days`;
}
