import { EmptyState } from "@/components/ui/empty-state";
import { writtenDay } from "@/lib/dates";
import { addressWith } from "@/lib/pages";
import type { HelpingStrength, HelpPage } from "@/lib/support/help-queries";
import type { NeedKind } from "@/lib/support/words";
import { counted } from "@/lib/words";

type HelpNeed = HelpPage["needs"][number];

const from: Record<NeedKind, string> = {
  risk: "A risk",
  priority: "A priority of the improvement plan",
  point: "To improve, by the self-evaluation",
  reasons: "Reasons for the category",
};

/** What a school needs, each with the schools that could help; what nobody shares a strength for stands behind it. */
export function HelpList({ needs, strands, urn }: Pick<HelpPage, "needs" | "strands"> & { urn: number }) {
  if (needs.length === 0)
    return (
      <EmptyState title="No need is written down yet.">
        Risks of published notes, the plan’s priorities, what the self-evaluation wants to improve and the reasons for the category stand
        here, each with the schools that share a strength for it.
      </EmptyState>
    );
  const [helped, others] = [needs.filter(({ matches }) => matches.length > 0), needs.filter(({ matches }) => matches.length === 0)];
  return (
    <div className="max-w-3xl">
      {helped.map((need) => (
        <section key={need.id} aria-labelledby={`need-${need.id}`} className="border-t border-line py-5">
          <NeedHeading need={need} />
          <ul className="list mt-1">
            {need.matches.map((strength) => (
              <Strength key={strength.id} strength={strength} need={need} strands={strands} urn={urn} />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 ? (
        <section aria-labelledby="others" className="border-t border-line py-5">
          <h2 id="others">Nobody shares a strength for this yet</h2>
          <p className="mt-1 text-soft">Choose one to ask for support without naming a school.</p>
          <ul className="list mt-2">
            {others.map((need) => (
              <li key={need.id}>
                <a href={addressWith("/support/new", { [need.kind]: need.id })}>{need.words}</a>
                <small className="block">{whereOf(need)}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function NeedHeading({ need }: { need: HelpNeed }) {
  return (
    <>
      <small className="block">{need.visitId ? <a href={`/visits/${need.visitId}/note`}>{whereOf(need)}</a> : whereOf(need)}</small>
      <h2 id={`need-${need.id}`} className="font-sans text-[1.05rem] font-semibold">
        {need.words}
      </h2>
    </>
  );
}

function whereOf({ kind, day }: HelpNeed): string {
  return kind === "risk" ? `${from.risk} in the note of ${writtenDay(day)}` : from[kind];
}

function Strength({
  strength,
  need,
  strands,
  urn,
}: {
  strength: HelpingStrength;
  need: HelpNeed;
  strands: HelpPage["strands"];
  urn: number;
}) {
  const { id, unit, text, leader, areas, strandKey, sameStrand, agreed } = strength;
  const strand = sameStrand ? strands.find(({ key }) => key === strandKey)?.name : undefined;
  const facts = [
    areas.length > 0 ? `same area: ${areas.join(", ")}` : "",
    strand ? `same strand: ${strand}` : "",
    areas.length > 0 || strand ? "" : "similar words",
    leader ? `shown by ${leader}` : "",
    agreed === null ? "" : agreed === 0 ? "gives no days yet" : `gives ${counted(agreed, "day")} to others`,
  ];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <strong>{unit}</strong>: {text}
        </p>
        <small>{facts.filter(Boolean).join(" · ")}</small>
      </div>
      <a
        className="button"
        href={addressWith("/support/new", { [need.kind]: need.id, strength: id, school: urn })}
        aria-label={`Ask ${unit} for this`}
      >
        Ask for this
      </a>
    </li>
  );
}
