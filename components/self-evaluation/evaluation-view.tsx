import { DocumentBlocks } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { TwoColumns } from "@/components/documents/two-columns";
import { BeginEvaluation } from "@/components/self-evaluation/begin";
import { EvaluationAside } from "@/components/self-evaluation/evaluation-aside";
import { EvaluationDeskPage } from "@/components/self-evaluation/evaluation-desk";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { composeEvaluation, evaluationTitle } from "@/lib/self-evaluation/compose";
import type { EvaluationDesk } from "@/lib/self-evaluation/desk";
import { type BegunEvaluation, type EvaluationContext, frameworkOf, kindOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { versionFor } from "@/lib/self-evaluation/frameworks";
import { evaluationAddress, evaluationName } from "@/lib/self-evaluation/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** What an evaluation's page is told of its viewer. */
export interface ShownToViewer {
  context: BegunEvaluation;
  /** For whoever writes it; nothing for who reads. */
  desk: EvaluationDesk | null;
  late: string | null;
  newer: { name: string } | null;
  may: { write: boolean; challenge: boolean };
}

/** A self-evaluation: written in place by the school, read as one document by everybody else. */
export function EvaluationView({ context, desk, ...beside }: ShownToViewer) {
  const heading = <EvaluationHeading context={context} />;
  const aside = <EvaluationAside context={context} {...beside} />;
  if (desk) {
    return (
      <EvaluationDeskPage desk={desk} heading={heading}>
        {aside}
      </EvaluationDeskPage>
    );
  }
  return (
    <TwoColumns heading={heading} aside={aside}>
      <DocumentBlocks blocks={composeEvaluation(context).blocks} />
    </TwoColumns>
  );
}

function EvaluationHeading({ context }: { context: BegunEvaluation }) {
  const { urn, unit, evaluation, year } = context;
  const kind = kindOfEvaluation(context);
  const here = `/schools/${urn}/self-evaluation/${year.key}`;
  const more = `${kind === "church" ? "&church=1" : ""}${evaluation.frozenAt ? `&of=${evaluation.id}` : ""}`;
  const name = evaluation.schoolId ? context.schoolName : unit;
  return (
    <Heading
      crumbs={[{ name, address: `/schools/${urn}` }]}
      title={evaluationTitle(context)}
      lead={
        <>
          {frameworkOf(context).name} {evaluation.frozenAt ? <span className="tag">Frozen</span> : null}
        </>
      }
    >
      <FileLinks address={(format) => `${here}/export?format=${format}${more}`} kinds={["pdf", "docx", "xlsx", "csv"]}>
        <li>
          <a className="block py-1.5" href={`${evaluationAddress({ urn, year: year.key, kind })}?read=1`}>
            As others read it
          </a>
        </li>
      </FileLinks>
    </Heading>
  );
}

/** Where none is begun: what will be here, and the one press that begins it. */
export function NoEvaluation({ context, mayBegin, today }: { context: EvaluationContext; mayBegin: boolean; today: string }) {
  const { urn, unit, year, body, versions, others, inFederation, schoolName } = context;
  const framework = versionFor(versions, year, today);
  const last = others.find((one) => one.body === body && one.year < year.key);
  const from = last
    ? ` It begins with the words of ${writtenYear(last.year)}${last.framework === framework?.name ? ", and its grades to be confirmed" : "; grades of another framework do not go over"}.`
    : "";
  return (
    <>
      <Heading
        crumbs={[{ name: unit, address: `/schools/${urn}` }]}
        title={`${evaluationName(body)} ${writtenYear(year.key)}`}
        lead={unit}
      />
      <EmptyState title="There is no self-evaluation yet.">
        <p className="mb-3">
          {framework ? `It is written by the framework in force: ${framework.name}.` : "There is no framework for it yet."}
          {from}
        </p>
        {mayBegin && framework ? (
          <BeginEvaluation
            urn={urn}
            year={year.key}
            kind={kindOfEvaluation(context)}
            federation={inFederation ? { unit, schoolName } : null}
          />
        ) : null}
      </EmptyState>
    </>
  );
}
