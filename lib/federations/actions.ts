"use server";
import { formFederation } from "@/lib/federations/commands";
import { dissolveFederation } from "@/lib/federations/dissolve-commands";
import { renameFederation } from "@/lib/federations/rename-commands";
import { dissolveFields, formFederationFields, renameFederationFields } from "@/lib/federations/schema";
import { formAction } from "@/lib/form-action";

export const formFederationAction = formAction(formFederationFields, formFederation, {
  goTo: ({ federationId }) => `/federations/${federationId}?told=formed`,
});

export const renameFederationAction = formAction(renameFederationFields, renameFederation, {
  goTo: ({ federationId }) => `/federations/${federationId}?told=renamed`,
});

export const dissolveFederationAction = formAction(dissolveFields, dissolveFederation, {
  goTo: ({ federationId }) => `/federations/${federationId}?told=dissolved`,
});
