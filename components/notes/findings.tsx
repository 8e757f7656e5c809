"use client";
import { PartFrame } from "@/components/desk/part-frame";
import { PlainField, TickField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { useNote, usePart } from "@/components/notes/desk";
import { Themes } from "@/components/notes/themes";
import { RichField } from "@/components/rich-text/rich-field";
import type { PlannedActivity } from "@/lib/visits/plan";

/** What was seen: activity by activity, then the themes that ask for findings, then what leadership does for teaching. */
export function Findings({ title, help }: { title: string; help: string }) {
  const { desk } = useNote();
  const { plan, visit } = desk.context;
  return (
    <DeskSection id="section:findings" title={title} help={help}>
      {plan && plan.activities.length > 0 ? (
        plan.activities.map((activity) => <Activity key={activity.key} activity={activity} />)
      ) : (
        <p className="mb-3 text-soft">
          The visit has no plan yet. <a href={`/visits/${visit.id}`}>Write it and agree it</a>; its activities then stand here.
        </p>
      )}
      <div id="themes" className="scroll-mt-20">
        <Themes wanted={(asks) => asks !== "update"} />
      </div>
      <Impact />
    </DeskSection>
  );
}

function Activity({ activity }: { activity: PlannedActivity }) {
  const { desk } = useNote();
  const { value, write } = usePart("activity", activity.key);
  const name = activity.title || activity.subject || (activity.part === "morning" ? "Morning" : "Afternoon");
  const focus = desk.context.focus.find(({ id }) => id === activity.focusAreaId)?.name;
  const tags = [
    activity.part === "morning" ? "Morning" : "Afternoon",
    activity.pupilFacing ? "pupil-facing" : "",
    activity.yearGroups,
    focus ?? "",
  ];
  return (
    <PartFrame kind="activity" of={activity.key}>
      <div className="mb-5">
        <h3 className="mb-1 flex flex-wrap items-baseline gap-x-3">
          {name} <span className="tag">{tags.filter(Boolean).join(" · ")}</span>
        </h3>
        <PlainField
          label="What was looked at"
          hint="Lessons, books, pupils’ voices, leaders, data, documents"
          most={1_000}
          value={value.lookedAt}
          onChange={(lookedAt) => write({ lookedAt, title: value.title || name })}
        />
        <RichField label={`What it shows: ${name}`} value={value.body} onChange={(body) => write({ body, title: value.title || name })} />
        <Areas chosen={value.areas} onChange={(areas) => write({ areas })} />
      </div>
    </PartFrame>
  );
}

/** The areas of the evaluation framework that a finding speaks of. */
function Areas({ chosen, onChange }: { chosen: readonly string[]; onChange: (areas: string[]) => void }) {
  const { desk } = useNote();
  const { areas } = desk.context;
  if (areas.length === 0) return null;
  return (
    <details>
      <summary className="text-[0.93rem] text-soft">
        Areas it speaks of:{" "}
        {areas
          .filter(({ key }) => chosen.includes(key))
          .map(({ name }) => name)
          .join(", ") || "none chosen"}
      </summary>
      <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {areas.map(({ key, name }) => (
          <TickField
            key={key}
            label={name}
            value={chosen.includes(key)}
            onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
          />
        ))}
      </div>
    </details>
  );
}

function Impact() {
  const { value, write } = usePart("section", "impact");
  return (
    <div id="impact" className="scroll-mt-20">
      <PartFrame kind="section" of="impact">
        <RichField label="What leadership does for the quality of teaching" value={value.body} onChange={(body) => write({ body })} />
      </PartFrame>
    </div>
  );
}
