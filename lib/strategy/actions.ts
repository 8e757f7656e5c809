"use server";
import { formAction } from "@/lib/form-action";
import { savePart } from "@/lib/strategy/commands";
import { addBankHoliday, removeBankHoliday } from "@/lib/strategy/holiday-commands";
import { addItem, moveItem, removeItem } from "@/lib/strategy/item-commands";
import { discard, publish } from "@/lib/strategy/publication-commands";
import * as schema from "@/lib/strategy/schema";
import { amend, rollOver } from "@/lib/strategy/year-commands";

export const savePartAction = formAction(schema.partFields, savePart, { goTo: ({ year }) => `/strategy/${year}/change?told=saved` });
export const addItemAction = formAction(schema.addItemFields, addItem, {
  goTo: ({ year, collection, item }) => `/strategy/${year}/change/${collection}/${item}`,
  once: true,
});
export const moveItemAction = formAction(schema.moveItemFields, moveItem, { once: true });
export const removeItemAction = formAction(schema.removeItemFields, removeItem, {
  goTo: ({ year }) => `/strategy/${year}/change?told=removed`,
});
export const rollOverAction = formAction(schema.yearFields, rollOver, { goTo: ({ year }) => `/strategy/${year}/change?told=rolled` });
export const amendAction = formAction(schema.yearFields, amend, { goTo: ({ year }) => `/strategy/${year}/change` });
export const publishAction = formAction(schema.publishFields, publish, { goTo: ({ year }) => `/strategy/${year}?told=published` });
export const discardAction = formAction(schema.discardFields, discard, { goTo: () => "/strategy?told=discarded" });
export const addBankHolidayAction = formAction(schema.holidayFields, addBankHoliday, { say: () => "The day is added.", once: true });
export const removeBankHolidayAction = formAction(schema.removeHolidayFields, removeBankHoliday);
