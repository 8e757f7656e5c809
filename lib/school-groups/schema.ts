import { pipe, record, string, transform } from "zod/mini";

export interface GroupTyped {
  /** None: a new one. */
  groupId: string;
  version: number;
  name: string;
  about: string;
  leadId: string;
  activities: string;
  impact: string;
  schoolIds: string[];
  ended: boolean;
}

const most = { name: 120, about: 1_000, activities: 2_000, impact: 2_000 };
const id = /^[0-9a-f-]{36}$/i;

/** A group of schools: its members are ticked one by one. */
export const groupFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): GroupTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const text = (name: keyof typeof most) => {
      const words = typed[name]?.trim() ?? "";
      if (words.length > most[name]) fault(name, `Use at most ${most[name].toLocaleString("en-GB")} characters`);
      return words;
    };
    const schoolIds = Object.keys(typed).flatMap((name) => (/^member:[0-9a-f-]{36}$/.test(name) ? [name.slice("member:".length)] : []));
    const [name, leadId, groupId] = [text("name"), typed.leadId ?? "", typed.groupId ?? ""];
    if (name.length < 2) fault("name", "Give the group a name");
    if (schoolIds.length < 2) fault("members", "Choose at least two schools");
    if (leadId !== "" && !id.test(leadId)) fault("leadId", "Choose one of the list");
    return {
      groupId: id.test(groupId) ? groupId : "",
      version: Number(typed.version) || 0,
      name,
      about: text("about"),
      leadId,
      activities: text("activities"),
      impact: text("impact"),
      schoolIds,
      ended: typed.ended === "yes",
    };
  }),
);
