"use client";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { recordInspectionAction } from "@/lib/official-data/actions";
import { concernNames } from "@/lib/official-data/states";

interface Framework {
  id: string;
  name: string;
  hasOverall: boolean;
  safeguardingMet: string | null;
  safeguardingNotMet: string | null;
  areas: readonly { key: string; name: string; place: string }[];
  grades: readonly { id: string; name: string }[];
  givesAreas: boolean;
}

const start = { kind: "graded", startedOn: "", publishedOn: "", overall: "", outcome: "", safeguarding: "", concern: "" };

/** The outcome of an inspection, area by area of its framework. */
export function InspectionForm({ urn, framework }: { urn: number; framework: Framework }) {
  return (
    <Form
      action={recordInspectionAction}
      schema={() => import("@/lib/official-data/schema").then((fields) => fields.inspectionFields)}
      start={start}
    >
      <HiddenField name="urn" value={String(urn)} />
      <HiddenField name="frameworkId" value={framework.id} />
      <SelectField name="kind" label="Kind of inspection">
        <option value="graded">Graded</option>
        <option value="ungraded">Ungraded: no grades were given</option>
      </SelectField>
      <TextField name="startedOn" label="First day of the inspection" type="date" />
      <TextField
        name="publishedOn"
        label="Report published on"
        type="date"
        hint="Leave empty until then. Before it is published only the director, deputies, the chief executive, the headteacher and the chair see it."
      />
      <Grades framework={framework} />
      <SelectField name="concern" label="Category of concern" prompt="None">
        {Object.entries(concernNames).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="outcome" label="Outcome in the inspectorate’s words" hint="For an ungraded inspection" />
      <SubmitButton>Enter the inspection</SubmitButton>
    </Form>
  );
}

function Grades({ framework }: { framework: Framework }) {
  const { name, hasOverall, safeguardingMet, safeguardingNotMet, areas, grades, givesAreas } = framework;
  const choices = grades.map((grade) => (
    <option key={grade.id} value={grade.id}>
      {grade.name}
    </option>
  ));
  return (
    <fieldset className="mb-4 border-t border-line pt-3">
      <legend className="pr-3 font-serif text-[1.15rem] font-semibold">{name}</legend>
      {hasOverall ? (
        <SelectField name="overall" label="The school as a whole" prompt="Not given">
          {choices}
        </SelectField>
      ) : (
        <HiddenField name="overall" value="" />
      )}
      {safeguardingMet && safeguardingNotMet ? (
        <SelectField name="safeguarding" label="Safeguarding" prompt="Not said">
          <option value="met">{safeguardingMet}</option>
          <option value="notMet">{safeguardingNotMet}</option>
        </SelectField>
      ) : (
        <HiddenField name="safeguarding" value="" />
      )}
      {givesAreas
        ? areas.map((area) => (
            <SelectField
              key={area.key}
              name={`area:${area.key}`}
              label={area.name}
              prompt={area.place === "everywhere" ? "Not given" : "Does not apply"}
            >
              {choices}
            </SelectField>
          ))
        : null}
    </fieldset>
  );
}
