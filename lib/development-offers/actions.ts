"use server";
import { addOffer, closeOffer } from "@/lib/development-offers/commands";
import { closeOfferFields, offerFields } from "@/lib/development-offers/schema";
import { formAction } from "@/lib/form-action";

export const addOfferAction = formAction(offerFields, addOffer, { goTo: () => "/development?told=added" });
export const closeOfferAction = formAction(closeOfferFields, closeOffer, { say: () => "It is closed. Steps that point at it keep it." });
