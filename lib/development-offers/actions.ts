"use server";
import {
  bookAgain,
  bookColleague,
  bookPlace,
  giveBack,
  recordAttendance,
  recordChangedWork,
  serveAction,
} from "@/lib/development-offers/booking-commands";
import {
  addOffer,
  addSession,
  cancelSession,
  changeOffer,
  closeOffer,
  copyOffers,
  deleteOffer,
  moveSession,
  recordWhatChanged,
  reopenOffer,
} from "@/lib/development-offers/commands";
import {
  attendanceFields,
  bookColleagueFields,
  bookFields,
  bookingFields,
  changedForPupilsFields,
  changedInWorkFields,
  changeOfferFields,
  closeOfferFields,
  moveSessionFields,
  noFields,
  offerFields,
  offerIdFields,
  servesActionFields,
  sessionFields,
  sessionIdFields,
} from "@/lib/development-offers/schema";
import { formAction } from "@/lib/form-action";
import { counted } from "@/lib/words";

const placeSaid = ({ state }: { state: "booked" | "waiting" }) =>
  state === "booked" ? "The place is booked." : "All places are taken. The booking waits: the first in the row moves up.";

export const addOfferAction = formAction(offerFields, addOffer, { goTo: ({ offerId }) => `/cpd/${offerId}?told=added`, once: true });
export const changeOfferAction = formAction(changeOfferFields, changeOffer, { goTo: ({ offerId }) => `/cpd/${offerId}?told=changed` });
export const closeOfferAction = formAction(closeOfferFields, closeOffer, {
  say: () => "It is closed, and those who had a place are told.",
});
export const reopenOfferAction = formAction(offerIdFields, reopenOffer, { say: () => "It is on the list again." });
export const deleteOfferAction = formAction(offerIdFields, deleteOffer, { goTo: () => "/cpd?told=deleted" });
export const copyOffersAction = formAction(noFields, copyOffers, { say: (count) => `Copied: ${counted(count, "offer")}.`, once: true });
export const addSessionAction = formAction(sessionFields, addSession, { say: () => "The day is added.", once: true });
export const moveSessionAction = formAction(moveSessionFields, moveSession, {
  say: () => "Saved, and those who have a place are told.",
});
export const cancelSessionAction = formAction(sessionIdFields, cancelSession, {
  say: () => "Cancelled, and those who have a place are told.",
});
export const recordWhatChangedAction = formAction(changedForPupilsFields, recordWhatChanged, { say: () => "Saved." });
export const bookPlaceAction = formAction(bookFields, bookPlace, { say: placeSaid });
export const bookColleagueAction = formAction(bookColleagueFields, bookColleague, { say: placeSaid, once: true });
export const giveBackAction = formAction(bookingFields, giveBack, { say: () => "The place is given back." });
export const bookAgainAction = formAction(bookingFields, bookAgain, { say: placeSaid });
export const recordChangedWorkAction = formAction(changedInWorkFields, recordChangedWork, { say: () => "Saved." });
export const recordAttendanceAction = formAction(attendanceFields, recordAttendance, {
  say: (were) => `Saved: ${counted(were, "person was", "people were")} there.`,
});
export const serveActionAction = formAction(servesActionFields, serveAction, { say: () => "Saved." });
