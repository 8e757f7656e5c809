import { sourceWords } from "@/components/official-data/measure-section";
import { EmptyState } from "@/components/ui/empty-state";
import { Steps } from "@/components/ui/steps";
import { type Day, writtenDay } from "@/lib/dates";
import type { DataInspection } from "@/lib/official-data/data-statement";
import { isBeforeJoining } from "@/lib/official-data/series";
import { concernNames, inspectionName } from "@/lib/official-data/states";

interface School {
  urn: number;
  joinedOn: Day | null;
}

/** Inspections, latest first: each under its own framework, with the grades that were given and no others. */
export function InspectionList({
  inspections,
  school,
  mayChange,
}: {
  inspections: readonly DataInspection[];
  school: School;
  mayChange: boolean;
}) {
  if (inspections.length === 0)
    return (
      <div className="mt-2">
        <EmptyState title="No inspection is recorded.">
          Outcomes from the inspectorate’s lists, or entered by hand, will stand here.
        </EmptyState>
      </div>
    );
  return (
    <ol className="list mt-2">
      {inspections.map((inspection) => (
        <li key={inspection.id}>
          <InspectionWords inspection={inspection} school={school} />
          {mayChange && inspection.origin === "byHand" ? (
            <p className="no-print">
              <a href={`/schools/${school.urn}/inspections/${inspection.id}`}>
                {inspection.confidential ? "It has been published, or was entered wrongly" : "It was entered wrongly"}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function InspectionWords({ inspection, school }: { inspection: DataInspection; school: School }) {
  const { framework, publishedOn, urn } = inspection;
  const about = [
    framework,
    publishedOn ? `published ${writtenDay(publishedOn)}` : "",
    urn === school.urn ? "" : `as the school before, URN ${urn}`,
  ];
  return (
    <>
      <InspectionHeading inspection={inspection} school={school} />
      <p className="text-soft">{about.filter(Boolean).join(" · ")}</p>
      <Whole inspection={inspection} />
      <Grades grades={inspection.grades} />
      <p className="mt-1 text-[0.88rem] text-faint">{originWords(inspection)}</p>
    </>
  );
}

function InspectionHeading({ inspection, school }: { inspection: DataInspection; school: School }) {
  const { startedOn, concern, confidential } = inspection;
  return (
    <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {writtenDay(startedOn)}: {inspectionName(inspection)}
      {isBeforeJoining(inspection, school) ? <span className="tag">Before joining</span> : null}
      {confidential ? <span className="tag tag-lamp">Confidential until published</span> : null}
      {concern ? <span className="tag tag-red">{concernNames[concern]}</span> : null}
    </h3>
  );
}

/** What was said of the school as a whole: a grade only where one was given. */
function Whole({ inspection: { overall, outcome, safeguarding } }: { inspection: DataInspection }) {
  const whole = overall ?? outcome;
  if (!whole && !safeguarding) return null;
  return (
    <p className="mt-1">
      {whole ? <strong>{whole}</strong> : null}
      {whole && safeguarding ? ". " : ""}
      {safeguarding ? `Safeguarding: ${safeguarding.toLowerCase()}` : ""}
    </p>
  );
}

function Grades({ grades }: Pick<DataInspection, "grades">) {
  if (grades.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(12rem,auto)_1fr]">
      {grades.map(({ area, grade, position, of, gradedOn }) => (
        <div key={area} className="contents">
          <dt className="text-soft">{area}</dt>
          <dd className="mb-1">
            <Steps reached={of - position + 1} of={of} />
            {grade}
            {gradedOn ? <small className="inline"> (given {writtenDay(gradedOn)})</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function originWords({ origin, source }: DataInspection): string {
  if (source) return sourceWords(source);
  return origin === "byHand" ? "Entered by hand" : "From an official file";
}
