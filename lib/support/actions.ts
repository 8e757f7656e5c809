"use server";
import { formAction } from "@/lib/form-action";
import { askForSupport } from "@/lib/support/ask-commands";
import { arrangeSupport, declineSupport, endSupport, recordSupportDay, takeBackSupportDay, withdrawSupport } from "@/lib/support/commands";
import { arrangeFields, askFields, dayFields, declineFields, endFields, takeDayBackFields, withdrawFields } from "@/lib/support/schema";

const page = (_value: unknown, { supportId }: { supportId: string }) => `/support/${supportId}?told=saved`;

export const askForSupportAction = formAction(askFields, askForSupport, {
  goTo: ({ supportId }) => `/support/${supportId}?told=asked`,
  once: true,
});
export const arrangeSupportAction = formAction(arrangeFields, arrangeSupport, { goTo: page });
export const declineSupportAction = formAction(declineFields, declineSupport, { goTo: page });
export const withdrawSupportAction = formAction(withdrawFields, withdrawSupport, { goTo: page });
export const recordSupportDayAction = formAction(dayFields, recordSupportDay, { goTo: page, once: true });
export const takeBackSupportDayAction = formAction(takeDayBackFields, takeBackSupportDay, { goTo: page });
export const endSupportAction = formAction(endFields, endSupport, { goTo: page });
