import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { OfferFilter } from "@/lib/development-offers/filter";
import {
  attendanceStatement,
  bookableStatement,
  type OfferRow,
  offerStatement,
  offersStatement,
} from "@/lib/development-offers/offers-statement";
import { attendanceShownIn, developmentOfferPolicy } from "@/lib/development-offers/policy";
import type { BookingState } from "@/lib/development-offers/words";
import { isId, pagesOf } from "@/lib/pages";

/** The year's professional development. */
export interface OffersPage {
  year: string | null;
  strands: { key: string; name: string }[];
  /** Whether last year's can be copied: it has some, and this year has none. */
  canCopy: boolean;
  offers: OfferRow[];
  total: number;
  pages: number;
}

/** This year's professional development as it is narrowed; null for who does not see it. */
export async function developmentOffers(viewer: Viewer, filter: OfferFilter): Promise<OffersPage | null> {
  if (!developmentOfferPolicy.read(viewer)) return null;
  const [answer] = await askInTrust<Omit<OffersPage, "pages">>(viewer, offersStatement(viewer, filter));
  const found = answer ?? { year: null, strands: [], canCopy: false, offers: [], total: 0 };
  return { ...found, pages: pagesOf(found.total) };
}

/** Somebody's place as the viewer sees it. */
export interface BookingLine {
  id: string;
  name: string;
  does: string;
  school: string | null;
  schoolId: string | null;
  unitId: string | null;
  personId: string | null;
  state: BookingState;
  changed: string;
  version: number;
  /** Sessions at which they were, and were not. */
  there: string[];
  away: string[];
}

/** An offer with everything that is known of it. */
export interface OfferPage extends OfferRow {
  version: number;
  about: string;
  evidence: string;
  changed: string;
  yearKey: string;
  strandName: string;
  strands: { key: string; name: string }[];
  /** Its last day has been. */
  over: boolean;
  /** For who keeps the offer: the schools for which they book. */
  schools: { id: string; name: string }[];
  sessions: {
    id: string;
    version: number;
    day: Day;
    startsAt: string;
    endsAt: string;
    place: string;
    cancelled: boolean;
    recorded: boolean;
  }[];
  /** Those that the viewer sees: all, their school's, or their own; also those that were given back. */
  bookings: BookingLine[];
  /** Actions that point at it, as far as the viewer reads them. */
  serves: { id: string; text: string; unit: string }[];
}

/** An offer; null where there is none, or it is not the viewer's to see. */
export async function offerPage(viewer: Viewer, id: string): Promise<OfferPage | null> {
  if (!isId(id) || !developmentOfferPolicy.read(viewer)) return null;
  const [answer] = await askInTrust<{ offer: OfferPage }>(viewer, offerStatement(viewer, id));
  return answer?.offer ?? null;
}

/** How much each school takes part, by strand. */
export interface AttendanceLine {
  urn: number;
  school: string;
  strand: string;
  booked: number;
  there: number;
  away: number;
}

/** Bookings and attendance of the year by school and strand; null for who sees none. */
export async function developmentAttendance(viewer: Viewer): Promise<{ year: string | null; lines: AttendanceLine[] } | null> {
  const shown = attendanceShownIn(viewer);
  if (shown !== "all" && shown.length === 0) return null;
  const [answer] = await askInTrust<{ year: string; lines: AttendanceLine[] }>(viewer, attendanceStatement(viewer, shown));
  return answer ?? { year: null, lines: [] };
}

/** What an action can point at: the year's offers, and the one that it points at already. */
export async function offersForAction(viewer: Viewer, actionId: string) {
  if (!isId(actionId) || !developmentOfferPolicy.read(viewer)) return null;
  const [answer] = await askInTrust<{ chosen: { id: string; title: string } | null; offers: { id: string; title: string }[] }>(
    viewer,
    bookableStatement(viewer, actionId),
  );
  return answer ?? null;
}
