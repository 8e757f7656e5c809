"use server";
import { formAction } from "@/lib/form-action";
import { changeVersion, discardVersion, prepareVersion } from "@/lib/frameworks/commands";
import { frameworkId, versionFields } from "@/lib/frameworks/schema";

export const prepareVersionAction = formAction(frameworkId, prepareVersion, { goTo: ({ id }) => `/strategy/frameworks/${id}` });
export const changeVersionAction = formAction(versionFields, changeVersion, { goTo: () => "/strategy/frameworks?told=changed" });
export const discardVersionAction = formAction(frameworkId, discardVersion, { goTo: () => "/strategy/frameworks?told=discarded" });
