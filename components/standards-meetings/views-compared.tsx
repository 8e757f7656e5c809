import { RichTextView } from "@/components/rich-text/rich-text";
import { type GroupLevels, type Judgement, stepsApart } from "@/lib/judgements/judgement";
import type { JudgementSide } from "@/lib/judgements/policy";

const sides: { side: JudgementSide; name: string }[] = [
  { side: "school", name: "The school’s view" },
  { side: "adviser", name: "The adviser’s view" },
];

/** Both views side by side, group by group: the level that fits with its reasons and what it rests on, differences marked (CA-2). */
export function ViewsCompared({
  views,
  groups,
  strategy,
}: {
  views: readonly Judgement[];
  groups: readonly GroupLevels[];
  strategy: { categories: readonly { key: string; name: string }[] };
}) {
  const of = (side: JudgementSide) => views.find((view) => view.side === side && view.submittedAt);
  const nameOf = (key: string) => strategy.categories.find((category) => category.key === key)?.name ?? "Not said";
  const rows = [
    { key: "", name: "The school as a whole", school: of("school")?.categoryKey ?? "", adviser: of("adviser")?.categoryKey ?? "" },
    ...groups.map(({ key, name }) => ({ key, name, school: levelOf(of("school"), key), adviser: levelOf(of("adviser"), key) })),
  ];
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Of</th>
          {sides.map(({ side, name }) => (
            <th key={side} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const apart = stepsApart(strategy, row.school, row.adviser);
          return (
            <tr key={row.key}>
              <th scope="row" className="align-top">
                {row.name}
                {apart ? (
                  <small className="mt-0.5 block font-semibold text-lamp">{apart === 1 ? "one step apart" : `${apart} steps apart`}</small>
                ) : null}
              </th>
              {sides.map(({ side, name }) => (
                <td key={side} data-name={name} className="align-top">
                  <Said view={of(side)} groupKey={row.key} name={nameOf(row[side])} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function levelOf(view: Judgement | undefined, groupKey: string): string {
  return view?.groups.find((group) => group.groupKey === groupKey)?.categoryKey ?? "";
}

function Said({ view, groupKey, name }: { view: Judgement | undefined; groupKey: string; name: string }) {
  if (!view) return <small>Not submitted yet</small>;
  const reasons = groupKey === "" ? view.reasons : (view.groups.find((group) => group.groupKey === groupKey)?.reasons ?? []);
  const evidence = view.evidence.filter((one) => one.groupKey === groupKey);
  return (
    <>
      <strong>{name}</strong>
      <div className="text-[0.95rem]">
        <RichTextView text={reasons} />
      </div>
      {evidence.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-[0.9rem] text-soft">
          {evidence.map(({ id, text, from, address }) => (
            <li key={id} className="border-l-3 border-edge pl-2">
              {text} {from ? address ? <a href={address}>{from}</a> : <span>({from})</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
