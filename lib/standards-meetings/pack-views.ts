import type { DocumentBlock } from "@/lib/documents/document";
import { groupsOf, type Judgement, stepsApart } from "@/lib/judgements/judgement";
import { axesOf, axisName, type MeetingContext, submittedOn } from "@/lib/standards-meetings/meeting";

type Given = Pick<MeetingContext, "judgements" | "schools" | "strategy">;

/** The two views of each axis beside each other, differences marked; until both are submitted only who has submitted (CA-2). */
export function viewBlocks(context: Given): DocumentBlock[] {
  return axesOf(context).flatMap((axis): DocumentBlock[] => {
    const name = axis === "main" ? "How the school is seen" : `How the school is seen: ${axisName(axis).toLowerCase()}`;
    const submitted = submittedOn(context.judgements, axis);
    return [
      { kind: "heading", level: 2, text: name },
      submitted.school && submitted.adviser
        ? { kind: "table", caption: name, columns: ["Of", "The school", "The adviser", "Apart"], rows: rowsOf(context, axis) }
        : { kind: "text", body: [{ kind: "paragraph", spans: [{ text: standing(submitted) }] }] },
    ];
  });
}

function standing({ school, adviser }: { school: boolean; adviser: boolean }): string {
  if (!school && !adviser) return "Neither the school nor the adviser has submitted a view yet.";
  return `${school ? "The school" : "The adviser"} has submitted its view, the other side not yet. They stand here when both are submitted.`;
}

function rowsOf({ judgements, schools, strategy }: Given, axis: Judgement["axis"]): string[][] {
  const of = (side: Judgement["side"]) => judgements.find((one) => one.axis === axis && one.side === side);
  const [school, adviser] = [of("school"), of("adviser")];
  const level = (view: Judgement | undefined, key: string) =>
    key === "" ? (view?.categoryKey ?? "") : (view?.groups.find(({ groupKey }) => groupKey === key)?.categoryKey ?? "");
  const nameOf = (key: string) => strategy.categories.find((one) => one.key === key)?.name ?? "–";
  const groups = groupsOf(
    strategy,
    schools.some(({ church }) => church),
  );
  return [{ key: "", name: "The school as a whole" }, ...groups].map(({ key, name }) => {
    const apart = stepsApart(strategy, level(school, key), level(adviser, key));
    return [
      name,
      nameOf(level(school, key)),
      nameOf(level(adviser, key)),
      apart ? (apart === 1 ? "one step" : `${apart} steps`) : apart === 0 ? "" : "–",
    ];
  });
}
