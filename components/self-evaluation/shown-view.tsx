import { ComparedDocument } from "@/components/documents/compared";
import { DocumentBlocks } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { TwoColumns } from "@/components/self-evaluation/evaluation-view";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { writtenDay } from "@/lib/dates";
import { differences } from "@/lib/notes/differences";
import type { ShownCopy, ShownEvaluation } from "@/lib/self-evaluation/shown-queries";
import { type EvaluationKind, evaluationAddress } from "@/lib/self-evaluation/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** An evaluation as it was shown on a day, with what changed since the copy before and the other copies. */
export function ShownEvaluationView({
  shown: { urn, unit, year, copies, live, shown, before },
  kind,
  copy,
}: {
  shown: ShownEvaluation;
  kind: EvaluationKind;
  copy: string;
}) {
  const at = copies.find(({ id }) => id === copy) ?? copies.at(-1);
  const here = evaluationAddress({ urn, year, kind });
  if (!shown || !at) {
    return (
      <>
        <Heading crumbs={[{ name: unit, address: `/schools/${urn}` }]} title={`Self-evaluation ${writtenYear(year)}`} lead={unit} />
        <EmptyState title="It has not been shown yet.">
          The school’s evaluation of itself stands here once the headteacher shows it, with what changed from one time to the next.
        </EmptyState>
      </>
    );
  }
  const heading = (
    <Heading
      crumbs={[{ name: unit, address: `/schools/${urn}` }]}
      title={shown.title}
      lead={`${at.purpose}, ${writtenDay(at.day)}, by ${at.by}`}
    >
      {live ? (
        <a className="button" href={here}>
          As it is now
        </a>
      ) : null}
      <FileLinks
        address={(format) =>
          `/schools/${urn}/self-evaluation/${year}/export?format=${format}&copy=${at.id}${kind === "church" ? "&church=1" : ""}`
        }
        kinds={["pdf", "docx"]}
      />
    </Heading>
  );
  return (
    <TwoColumns heading={heading} aside={<Others copies={copies} of={at.id} here={here} />}>
      {before ? <ComparedDocument lines={differences(before, shown)} /> : null}
      <p className="mb-4 flex flex-wrap gap-x-3 text-[0.9rem] text-soft">
        {shown.meta.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <DocumentBlocks blocks={shown.blocks} />
    </TwoColumns>
  );
}

function Others({ copies, of, here }: { copies: readonly ShownCopy[]; of: string; here: string }) {
  return (
    <section aria-labelledby="copies" className="card">
      <h2 id="copies" className="font-sans text-[1.05rem] font-bold">
        As it was shown
      </h2>
      <ol className="mt-1 text-[0.93rem]">
        {copies.toReversed().map(({ id, day, purpose }) => (
          <li key={id} className="py-1">
            <a href={`${here}?copy=${id}`} aria-current={id === of ? "page" : undefined}>
              {purpose}
            </a>
            , {writtenDay(day)}
          </li>
        ))}
      </ol>
    </section>
  );
}
