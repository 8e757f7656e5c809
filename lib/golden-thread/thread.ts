import { writtenDay } from "@/lib/dates";
import type { ThreadKind, ThreadNode, ThreadRecords } from "@/lib/golden-thread/records";
import { sourceName } from "@/lib/improvement-plans/words";

/** What comes from what: things by their names ("priority:<id>"), and which leads to which. */
export interface Thread {
  nodes: ReadonlyMap<string, ThreadNode>;
  edges: readonly (readonly [from: string, to: string])[];
}

const nameOf = (kind: ThreadKind, id: string) => `${kind}:${id}`;

/** The thread of a unit's records: from areas, visits and objectives to points, findings and priorities, to steps and actions. */
export function threadOf(records: ThreadRecords): Thread {
  const nodes = new Map(nodesOf(records).map((node) => [nameOf(node.kind, node.id), node]));
  const edges = edgesOf(records).filter(([from, to]) => nodes.has(from) && nodes.has(to));
  return { nodes, edges };
}

function nodesOf(records: ThreadRecords): ThreadNode[] {
  const { urn, year, areas, points, findings, visits, priorities, objectives } = records;
  const plan = `/schools/${urn}/plan/${year}`;
  const evaluation = `/schools/${urn}/self-evaluation/${year}`;
  const node = (kind: ThreadKind, id: string, text: string, more: Partial<ThreadNode> = {}): ThreadNode => ({
    kind,
    id,
    text,
    address: null,
    beside: "",
    mark: null,
    ...more,
  });
  return [
    ...areas.map(({ key, name, grade }) => node("area", key, name, { beside: grade ?? "" })),
    ...points.map(({ id, text, kind, areaKey }) =>
      node("point", id, text, { address: `${evaluation}#area-${areaKey}`, beside: kind === "improve" ? "To improve" : "Strength" }),
    ),
    ...findings.map(({ id, text, day, visitId }) =>
      node("finding", id, text, { address: `/visits/${visitId}/note`, beside: writtenDay(day) }),
    ),
    ...visits.map(({ id, name, day }) => node("visit", id, name, { address: `/visits/${id}`, beside: writtenDay(day) })),
    ...priorities.map(({ id, title, source, rating, ratedIn }) =>
      node("priority", id, title || "Without a title", {
        address: `${plan}#priority-${id}`,
        beside: ratedIn ?? sourceName(source),
        mark: rating,
      }),
    ),
    ...actNodes(records, node),
    ...objectives.map(({ id, title }) => node("objective", id, title, { address: `/schools/${urn}/strategic-plan#objective-${id}` })),
    ...[...new Set(objectives.flatMap(({ trustObjective }) => trustObjective ?? []))].map((title) =>
      node("trustObjective", title, title, { address: "/strategic-plan" }),
    ),
  ];
}

/** Steps and actions; a step that is an action is the action. */
function actNodes(
  { steps, actions }: ThreadRecords,
  node: (kind: ThreadKind, id: string, text: string, more?: Partial<ThreadNode>) => ThreadNode,
): ThreadNode[] {
  return [
    ...steps.filter(({ actionId }) => actionId === null).map(({ id, text, lead }) => node("step", id, text, { beside: lead })),
    ...actions.map(({ id, text, owner, rating }) => node("action", id, text, { address: `/actions/${id}`, beside: owner, mark: rating })),
  ];
}

function edgesOf({ points, findings, priorities, steps, actions, objectives }: ThreadRecords): [string, string][] {
  return [
    ...findings.flatMap(({ id, visitId, areaKeys }): [string, string][] => [
      [nameOf("visit", visitId), nameOf("finding", id)],
      ...areaKeys.map((key): [string, string] => [nameOf("area", key), nameOf("finding", id)]),
    ]),
    ...points.flatMap(({ id, areaKey, findings: evidence }): [string, string][] => [
      [nameOf("area", areaKey), nameOf("point", id)],
      ...evidence.map((finding): [string, string] => [nameOf("finding", finding), nameOf("point", id)]),
    ]),
    ...objectives.flatMap(({ id, trustObjective }): [string, string][] =>
      trustObjective ? [[nameOf("trustObjective", trustObjective), nameOf("objective", id)]] : [],
    ),
    ...priorities.flatMap((one): [string, string][] => {
      const to = nameOf("priority", one.id);
      return [
        ...one.points.map((id): [string, string] => [nameOf("point", id), to]),
        ...one.findings.map((id): [string, string] => [nameOf("finding", id), to]),
        ...one.areaKeys.map((key): [string, string] => [nameOf("area", key), to]),
        ...(one.objectiveId ? [[nameOf("objective", one.objectiveId), to] as [string, string]] : []),
      ];
    }),
    ...steps.map(({ id, priorityId, actionId }): [string, string] => [
      nameOf("priority", priorityId),
      actionId ? nameOf("action", actionId) : nameOf("step", id),
    ]),
    ...actions.flatMap(({ id, visitId }): [string, string][] => (visitId ? [[nameOf("visit", visitId), nameOf("action", id)]] : [])),
  ];
}

/** A thing of the thread with how far away it is: 1 is next to it. */
export interface Distant {
  node: ThreadNode;
  name: string;
  steps: number;
}

/** What something comes from, and what it leads to, nearest first; each once. */
export function bothWays({ nodes, edges }: Thread, of: string): { comesFrom: Distant[]; leadsTo: Distant[] } {
  const walk = (next: (name: string) => string[]): Distant[] => {
    const seen = new Map<string, number>([[of, 0]]);
    for (const [name, steps] of seen) for (const other of next(name)) if (!seen.has(other)) seen.set(other, steps + 1);
    seen.delete(of);
    return [...seen].flatMap(([name, steps]) => {
      const node = nodes.get(name);
      return node ? [{ node, name, steps }] : [];
    });
  };
  return {
    comesFrom: walk((name) => edges.filter(([, to]) => to === name).map(([from]) => from)),
    leadsTo: walk((name) => edges.filter(([from]) => from === name).map(([, to]) => to)),
  };
}
