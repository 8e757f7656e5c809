"use server";
import { formAction } from "@/lib/form-action";
import { layOutYear } from "@/lib/visits/lay-out-commands";
import { layOutFields } from "@/lib/visits/schema";

export const layOutAction = formAction(layOutFields, layOutYear, {
  goTo: ({ urn }, { yearKey }) => `/schools/${urn}/visits?year=${yearKey}&told=laidOut`,
});
