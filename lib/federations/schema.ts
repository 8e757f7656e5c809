import { maxLength, minLength, object, type output, pipe, record, regex, string, transform, trim, uuid } from "zod/mini";

export interface FormTyped {
  name: string;
  startsOn: string;
  schoolIds: string[];
  /** "same" where all members have the same one; "" for nobody; else a person. */
  adviserId: string;
  partnershipLinkId: string;
}

const dayShape = /^20\d\d-\d\d-\d\d$/;
const choiceShape = /^(same|[0-9a-f-]{36}|)$/;

/** A new federation: its members are ticked one by one. */
export const formFederationFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): FormTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const schoolIds = Object.keys(typed).flatMap((name) => (/^member:[0-9a-f-]{36}$/.test(name) ? [name.slice("member:".length)] : []));
    const [name, startsOn] = [typed.name?.trim() ?? "", typed.startsOn?.trim() ?? ""];
    if (name.length < 2) fault("name", "Give the federation a name");
    if (name.length > 200) fault("name", "A name has at most 200 characters");
    if (!dayShape.test(startsOn)) fault("startsOn", "Enter its first day");
    if (schoolIds.length < 2) fault("members", "Choose at least two schools");
    const [adviserId, partnershipLinkId] = [typed.adviserId ?? "same", typed.partnershipLinkId ?? "same"];
    if (!choiceShape.test(adviserId)) fault("adviserId", "Choose one of the list");
    if (!choiceShape.test(partnershipLinkId)) fault("partnershipLinkId", "Choose one of the list");
    return { name, startsOn, schoolIds, adviserId, partnershipLinkId };
  }),
);

export const renameFederationFields = object({
  federationId: uuid(),
  name: string().check(trim(), minLength(2, "Give the federation a name"), maxLength(200, "A name has at most 200 characters")),
  version: pipe(string().check(regex(/^\d{1,9}$/)), transform(Number)),
});

export interface DissolveTyped {
  federationId: string;
  day: string;
  /** The school to which an action, a visit or an area of focus without one goes: "action:id", "visit:id" or "focus:id". */
  assigned: Record<string, string>;
}

/** Dissolving: the day, and a school for each record that has none. */
export const dissolveFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): DissolveTyped => {
    const entries = Object.entries(typed).filter(([name]) => /^(action|visit|focus):[0-9a-f-]{36}$/.test(name));
    for (const [name, schoolId] of entries) {
      if (!/^[0-9a-f-]{36}$/.test(schoolId))
        issues.push({ code: "custom", message: "Choose the school it goes to", input: typed, path: [name] });
    }
    const day = typed.day?.trim() ?? "";
    if (!dayShape.test(day))
      issues.push({ code: "custom", message: "Enter the first day on which it is no longer one", input: typed, path: ["day"] });
    return { federationId: typed.federationId ?? "", day, assigned: Object.fromEntries(entries) };
  }),
);

export type RenameTyped = output<typeof renameFederationFields>;
