import { ComparedDocument } from "@/components/documents/compared";
import { Copies } from "@/components/documents/copies";
import { DocumentBlocks } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { TwoColumns } from "@/components/documents/two-columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { writtenDay } from "@/lib/dates";
import { differences } from "@/lib/notes/differences";
import type { ShownEvaluation } from "@/lib/self-evaluation/shown-queries";
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
    <TwoColumns
      heading={heading}
      aside={<Copies title="As it was shown" copies={copies} open={at.id} addressOf={(id) => `${here}?copy=${id}`} />}
    >
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
