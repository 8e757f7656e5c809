"use server";
import { allocate } from "@/lib/allocations/commands";
import { allocationsFields } from "@/lib/allocations/schema";
import { formAction } from "@/lib/form-action";
import { counted } from "@/lib/words";

export const allocateAction = formAction(allocationsFields, allocate, {
  say: ({ changed }) => `Saved: ${counted(changed, "allocation")}.`,
});
