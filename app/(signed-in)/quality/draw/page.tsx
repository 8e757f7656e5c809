import type { Metadata } from "next";
import { DrawPreview } from "@/components/quality/draw-preview";
import { DrawForm } from "@/components/quality/forms";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { choiceOf, type SearchParams, textOf } from "@/lib/pages";
import type { Draw } from "@/lib/quality/draw";
import { drawToShow } from "@/lib/quality/draw-queries";
import { mostSampled } from "@/lib/quality/schema";
import { kindsSampled } from "@/lib/quality/words";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Draw a sample" };

const kindChoices = [
  ["note", "Notes of visits only"],
  ["decision", "Decisions on categories only"],
] as const;

export default async function DrawPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const given = Number(textOf(asked.count));
  const count = Number.isInteger(given) && given > 0 ? Math.min(given, mostSampled) : 6;
  const kind = choiceOf(asked.kind, kindsSampled);
  const draw = orNotFound(await drawToShow(viewer, { count, kind, assurerId: textOf(asked.assurer) }));
  return (
    <>
      <Heading
        crumbs={[{ name: "Quality", address: "/quality" }]}
        title="Draw a sample"
        lead={`${draw.year ? `From the published notes and shared decisions of ${writtenYear(draw.year.key)}. ` : ""}Nobody is drawn twice while another has not been drawn once.`}
      />
      <form action="/quality/draw" className="no-print mb-6 flex flex-wrap items-end gap-3">
        <label className="block">
          <span className="hint">How many</span>
          <input type="number" name="count" min={1} max={mostSampled} defaultValue={count} className="field w-24" />
        </label>
        <FilterChoice name="kind" label="Of what" value={kind === "both" ? "" : kind} all="Notes and decisions" choices={kindChoices} />
        {draw.assurers.length > 1 ? (
          <FilterChoice
            name="assurer"
            label="For whom"
            value={draw.assurerId}
            all="The first of the list"
            choices={draw.assurers.map(({ id, name }) => [id, name] as const)}
          />
        ) : null}
        <button type="submit" className="button">
          Show
        </button>
      </form>
      {obstacleOf(draw) ?? (
        <>
          <DrawPreview draw={draw} />
          <section aria-labelledby="keep">
            <h2 id="keep" className="mb-1">
              For {draw.assurers.find(({ id }) => id === draw.assurerId)?.name}
            </h2>
            <p className="mb-3 max-w-xl text-soft">
              Between equals a number decides that nobody chooses: it follows from the year and from how many samples it has had.
            </p>
            <DrawForm count={count} kind={kind} assurerId={draw.assurerId} shown={draw.drawn.map(({ key }) => key).join(",")} />
          </section>
        </>
      )}
    </>
  );
}

function obstacleOf({ assurerId, drawn }: Draw) {
  if (!assurerId)
    return (
      <EmptyState title="There is no quality assurer.">
        An administrator invites a director of education of another trust in that role; then a sample can be drawn for them.
      </EmptyState>
    );
  if (drawn.length === 0)
    return (
      <EmptyState title="There is nothing to draw from.">
        Notes can be sampled once they are published, decisions once their meeting has shared its outcome; each once.
      </EmptyState>
    );
  return null;
}
