"use server";
import { formAction } from "@/lib/form-action";
import { deleteOld, keepFor, keepWithoutEnd } from "@/lib/retention/commands";
import { deleteFields, kindFields, periodFields } from "@/lib/retention/schema";
import { counted } from "@/lib/words";

export const keepForAction = formAction(periodFields, keepFor, {
  say: (_, { months }) => `Agreed: ${counted(months, "month")}. What is older is deleted each night.`,
});
export const keepWithoutEndAction = formAction(kindFields, keepWithoutEnd, { say: () => "Nothing of it is deleted by itself any more." });
export const deleteOldAction = formAction(deleteFields, deleteOld, { say: (count) => `Deleted: ${counted(count, "record")}.` });
