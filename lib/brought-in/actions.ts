"use server";
import { placeAllSuggested, placeText, putAside, takeOut } from "@/lib/brought-in/commands";
import { placeAllFields, placeFields, textFields } from "@/lib/brought-in/schema";
import { formAction } from "@/lib/form-action";
import { counted } from "@/lib/words";

export const placeTextAction = formAction(placeFields, placeText, { say: ({ name }) => `Placed in ${name}.` });
export const placeAllSuggestedAction = formAction(placeAllFields, placeAllSuggested, {
  say: ({ placed, left }) =>
    `${counted(placed, "text")} placed. ${left === 0 ? "The tray is empty." : `${counted(left, "text")} still in the tray.`}`,
});
export const putAsideAction = formAction(textFields, putAside, { say: () => "Put aside." });
export const takeOutAction = formAction(textFields, takeOut, { say: () => "It lies in the tray again." });
