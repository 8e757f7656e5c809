"use client";
import { PartFrame } from "@/components/desk/part-frame";
import { PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { useNote, usePart } from "@/components/notes/desk";
import { RichField } from "@/components/rich-text/rich-field";
import { RichTextView } from "@/components/rich-text/rich-text";
import { writtenDay } from "@/lib/dates";
import { isBlank } from "@/lib/rich-text/rich-text";

/** A section of the year that is one text: pupils with SEND, disadvantaged pupils, whatever a trust adds. */
export function FreeSection({ of, title, help }: { of: string; title: string; help: string }) {
  const { value, write } = usePart("section", of);
  return (
    <DeskSection id={`section:${of}`} title={title}>
      <PartFrame kind="section" of={of}>
        <RichField label={title} hideLabel help={help} value={value.body} onChange={(body) => write({ body })} />
      </PartFrame>
    </DeskSection>
  );
}

/** What the headteacher has written before the visit: read, not written, by the adviser. */
export function SchoolInput({ title }: { title: string }) {
  const { value } = usePart("section", "school-input");
  return (
    <DeskSection id="section:school-input" title={title}>
      {isBlank(value.body) ? (
        <p className="text-soft">The headteacher has written nothing beforehand.</p>
      ) : (
        <RichTextView text={value.body} />
      )}
    </DeskSection>
  );
}

/** Areas of focus that were looked at before: then and now, side by side (VT-5). */
export function FocusSection({ title, help }: { title: string; help: string }) {
  const { desk } = useNote();
  const returned = desk.context.focus.filter(({ earlier, endedOn }) => earlier.length > 0 && !endedOn);
  return (
    <DeskSection id="focus" title={title} help={help}>
      {returned.length === 0 ? <p className="text-soft">No area of focus was looked at on an earlier visit this year.</p> : null}
      {returned.map((area) => (
        <FocusArea key={area.id} {...area} />
      ))}
    </DeskSection>
  );
}

function FocusArea({
  id,
  name,
  earlier,
}: {
  id: string;
  name: string;
  earlier: readonly { day: string; visit: number | null; text: string }[];
}) {
  const { value, write } = usePart("focus", id);
  return (
    <PartFrame kind="focus" of={id}>
      <h3 className="mb-2">{name}</h3>
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          <p className="label">Then</p>
          {earlier.map(({ day, visit, text }) => (
            <div key={day + text.slice(0, 20)} className="mb-2 rounded-md bg-wash px-3 py-2">
              <small>{visit ? `Visit ${visit}, ${writtenDay(day)}` : writtenDay(day)}</small>
              <p className="whitespace-pre-line">{text}</p>
            </div>
          ))}
        </div>
        <RichField label={`Now: ${name}`} value={value.body} onChange={(body) => write({ body })} />
      </div>
    </PartFrame>
  );
}

/** Who was met, and why no governor was there. */
export function PeopleSection() {
  const { desk } = useNote();
  const { value, write } = usePart("people", "people");
  const { people, visit } = desk.context;
  const present = people.filter(({ role, attendance }) => role === "shadows" && attendance === "present");
  const coming = people.filter(({ role, attendance }) => role === "shadows" && attendance === "coming");
  return (
    <DeskSection id="people" title="People">
      <PartFrame kind="people" of="people">
        <PlainField label="People met" hint="Names and roles" rows={2} most={1_000} value={value.met} onChange={(met) => write({ met })} />
        <p className="mb-2">
          {present.length > 0 ? `Governor present: ${present.map(({ name }) => name).join(", ")}. ` : ""}
          {coming.length > 0 ? `Signed up: ${coming.map(({ name }) => name).join(", ")}. ` : ""}
          <a href={`/visits/${visit.id}#people`}>Record who was there</a>
        </p>
        {present.length === 0 && visit.kind !== "linkMeeting" ? (
          <PlainField
            label="If no governor was present, why?"
            most={1_000}
            value={value.noGovernor}
            onChange={(noGovernor) => write({ noGovernor })}
          />
        ) : null}
      </PartFrame>
    </DeskSection>
  );
}
