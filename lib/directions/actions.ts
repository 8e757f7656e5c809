"use server";
import { directSchool, reviewDirection, withdrawDirection } from "@/lib/directions/commands";
import { directFields, reviewDirectionFields, withdrawDirectionFields } from "@/lib/directions/schema";
import { formAction } from "@/lib/form-action";

const category =
  (told: string) =>
  ({ urn }: { urn: number }) =>
    `/schools/${urn}/category?told=${told}`;

export const directSchoolAction = formAction(directFields, directSchool, { goTo: category("directed"), once: true });
export const reviewDirectionAction = formAction(reviewDirectionFields, reviewDirection, {
  goTo: category("directionReviewed"),
  once: true,
});
export const withdrawDirectionAction = formAction(withdrawDirectionFields, withdrawDirection, { goTo: category("withdrawn") });
