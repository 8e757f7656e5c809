import type { ReactNode } from "react";
import { type Day, writtenDay } from "@/lib/dates";
import type { DataInspection, SchoolData } from "@/lib/official-data/data-statement";
import { isBeforeJoining } from "@/lib/official-data/series";

type School = SchoolData["school"];

/** What the register says of a school, and its latest inspection in a line. */
export function OfficialFacts({
  school,
  formerUrns,
  inspections,
}: {
  school: School;
  formerUrns: SchoolData["formerUrns"];
  inspections: readonly DataInspection[];
}) {
  const latest = inspections.find(({ body }) => body === "ofsted");
  const asChurch = inspections.find(({ body }) => body !== "ofsted");
  return (
    <aside className="card self-start" aria-labelledby="official-facts">
      <h2 id="official-facts">In the register</h2>
      <dl className="mt-3 grid gap-y-2 [&_dt]:text-[0.88rem] [&_dt]:text-soft">
        <Fact name="URN">{school.urn}</Fact>
        <Fact name="Local authority and number">{[school.laName, school.laestab].filter(Boolean).join(", ")}</Fact>
        <Fact name="Kind of school">{school.establishmentType}</Fact>
        <Fact name="Religious character">{school.religiousCharacter}</Fact>
        <Fact name="Diocese">{/^(not applicable|does not apply)$/i.test(school.diocese ?? "") ? null : school.diocese}</Fact>
        <Fact name="Pupils">{pupilsIn(school)}</Fact>
        <Fact name="Pupils are">{school.gender}</Fact>
        <Fact name="Opened">{dayIn(school.openedOn)}</Fact>
        <Fact name="In the trust since">{dayIn(school.joinedOn)}</Fact>
        <Fact name="Left the trust">{dayIn(school.leftOn)}</Fact>
        <Fact name="Before">{formerUrns.map(({ urn, name }) => `${name ?? "The school before"}, URN ${urn}`).join("; ")}</Fact>
        <Fact name="Latest inspection">{latest ? inspectionIn(latest, school) : null}</Fact>
        <Fact name="Latest inspection as a church school">{asChurch ? inspectionIn(asChurch, school) : null}</Fact>
      </dl>
      {school.officialOn ? <p className="mt-3 text-[0.88rem] text-faint">By official files of {writtenDay(school.officialOn)}</p> : null}
    </aside>
  );
}

const dayIn = (day: Day | null) => day && writtenDay(day);

/** More pupils than places is real, and said. */
function pupilsIn({ pupils, capacity }: School): string {
  if (pupils === null) return "";
  const [there, places] = [pupils.toLocaleString("en-GB"), capacity?.toLocaleString("en-GB")];
  if (capacity === null) return there;
  return `${there} of ${places} places${pupils > capacity ? " (more than places)" : ""}`;
}

function inspectionIn(inspection: DataInspection, school: School): string {
  const result = inspection.overall ?? inspection.outcome ?? "graded area by area";
  return `${writtenDay(inspection.startedOn)}: ${result}${isBeforeJoining(inspection, school) ? " (before joining)" : ""}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
