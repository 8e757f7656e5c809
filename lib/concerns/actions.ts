"use server";
import { closeConcern, raiseConcern, respondToConcern } from "@/lib/concerns/commands";
import { closeConcernFields, raiseConcernFields, respondFields } from "@/lib/concerns/schema";
import { formAction } from "@/lib/form-action";

const category =
  (told: string) =>
  ({ urn }: { urn: number }) =>
    `/schools/${urn}/category?told=${told}`;

export const raiseConcernAction = formAction(raiseConcernFields, raiseConcern, { goTo: category("concern"), once: true });
export const respondToConcernAction = formAction(respondFields, respondToConcern, { goTo: category("responded"), once: true });
export const closeConcernAction = formAction(closeConcernFields, closeConcern, { goTo: category("concernClosed") });
