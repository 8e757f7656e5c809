import type { ThreadKind, ThreadRecords } from "@/lib/golden-thread/records";

/** Something that leads nowhere or comes from nowhere. */
export interface LooseEnd {
  is: "weakArea" | "notVisited" | "noResponse" | "noOwner" | "notServed";
  kind: ThreadKind;
  id: string;
  text: string;
}

const titles: Record<LooseEnd["is"], string> = {
  weakArea: "A weak area with no priority",
  noResponse: "A priority of the trust without a response",
  notVisited: "A priority that no visit has looked at",
  noOwner: "An action or step that nobody leads",
  notServed: "An objective that no priority serves",
};

/** "A weak area with no priority". */
export function looseEndTitle(is: LooseEnd["is"]): string {
  return titles[is];
}

export const looseEndKinds = Object.keys(titles) as LooseEnd["is"][];

/** The loose ends of a unit's year. Without a plan there is nothing to hold them against. */
export function looseEndsOf(records: ThreadRecords): LooseEnd[] {
  if (!records.hasPlan) return [];
  return [...weakAreas(records), ...withoutResponse(records), ...notVisited(records), ...withoutOwner(records), ...notServed(records)];
}

/** Areas with a weak grade or a grave risk, which no priority names and of which none answers a point or finding. */
function weakAreas({ areas, points, findings, priorities }: ThreadRecords): LooseEnd[] {
  return areas
    .filter(({ key, isWeak }) => isWeak || findings.some(({ isGrave, areaKeys }) => isGrave && areaKeys.includes(key)))
    .filter(({ key }) => {
      const here = new Set([
        ...points.filter(({ areaKey }) => areaKey === key).map(({ id }) => id),
        ...findings.filter(({ areaKeys }) => areaKeys.includes(key)).map(({ id }) => id),
      ]);
      return !priorities.some((one) => one.areaKeys.includes(key) || [...one.points, ...one.findings].some((id) => here.has(id)));
    })
    .map(({ key, name }) => ({ is: "weakArea", kind: "area", id: key, text: name }));
}

function withoutResponse({ priorities }: ThreadRecords): LooseEnd[] {
  return priorities
    .filter(({ source, hasResponse }) => source === "trust" && !hasResponse)
    .map(({ id, title }) => ({ is: "noResponse", kind: "priority", id, text: title }));
}

/** Of the school's own priorities: those of which no finding of the year speaks by its area, and no action was rated. */
function notVisited({ priorities, findings, steps, actions }: ThreadRecords): LooseEnd[] {
  return priorities
    .filter(({ source }) => source !== "trust")
    .filter(({ id, areaKeys }) => {
      const looked = findings.some((finding) => finding.areaKeys.some((key) => areaKeys.includes(key)));
      const rated = steps.some(
        ({ priorityId, actionId }) => priorityId === id && actions.some((action) => action.id === actionId && action.ratedOn !== null),
      );
      return !looked && !rated;
    })
    .map(({ id, title }) => ({ is: "notVisited", kind: "priority", id, text: title || "Without a title" }));
}

function withoutOwner({ steps, actions }: ThreadRecords): LooseEnd[] {
  const none = (words: string) => words.trim() === "";
  return [
    ...actions
      .filter(({ owner, state }) => state !== "closed" && none(owner))
      .map(({ id, text }): LooseEnd => ({ is: "noOwner", kind: "action", id, text })),
    ...steps
      .filter(({ lead, actionId, status }) => actionId === null && none(lead) && (status === "planned" || status === "underWay"))
      .map(({ id, text }): LooseEnd => ({ is: "noOwner", kind: "step", id, text })),
  ];
}

function notServed({ objectives, priorities }: ThreadRecords): LooseEnd[] {
  return objectives
    .filter(({ id }) => !priorities.some(({ objectiveId }) => objectiveId === id))
    .map(({ id, title }) => ({ is: "notServed", kind: "objective", id, text: title }));
}
