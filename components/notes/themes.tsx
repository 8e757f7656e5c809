"use client";
import { LevelChoice } from "@/components/desk/level-choice";
import { PartFrame } from "@/components/desk/part-frame";
import { PlainField, TickField } from "@/components/desk/plain-field";
import { useNote, usePart } from "@/components/notes/desk";
import { RichField } from "@/components/rich-text/rich-field";
import { type NoteTheme, themesOf } from "@/lib/notes/facts";
import type { PartValue } from "@/lib/notes/parts";

/** The themes of the visit that ask for the same: each is covered, or it is said why not (VT-6). */
export function Themes({ wanted }: { wanted: (asks: string) => boolean }) {
  const { desk } = useNote();
  return themesOf(desk.context)
    .filter(({ asks }) => wanted(asks))
    .map((theme) => <ThemeBlock key={theme.key} theme={theme} />);
}

function ThemeBlock({ theme }: { theme: NoteTheme }) {
  const { value, write } = usePart("theme", theme.key);
  return (
    <PartFrame kind="theme" of={theme.key}>
      <div className="mb-5">
        <h3 className="mb-1">{theme.text}</h3>
        <TickField label="Not covered at this visit" value={!value.covered} onChange={(not) => write({ covered: !not })} />
        {value.covered ? (
          <Covered theme={theme} value={value} write={write} />
        ) : (
          <PlainField
            label="Why was it not covered?"
            rows={2}
            most={1_000}
            hint="It is offered to the next visit."
            value={value.reason}
            onChange={(reason) => write({ reason })}
          />
        )}
      </div>
    </PartFrame>
  );
}

const concerns = [
  { key: "no", name: "No concern" },
  { key: "yes", name: "A concern" },
];

/** What a theme asks for where it is covered. */
function Covered({
  theme,
  value,
  write,
}: {
  theme: NoteTheme;
  value: PartValue<"theme">;
  write: (change: Partial<PartValue<"theme">>) => void;
}) {
  const concern = value.concern === null ? "" : value.concern ? "yes" : "no";
  return (
    <>
      {theme.asks === "focusAreas" ? <ChosenAreas /> : null}
      <RichField label={theme.text} hideLabel value={value.body} onChange={(body) => write({ body })} />
      {theme.asks === "update" ? (
        <LevelChoice
          legend="Is there a concern?"
          name={`concern-${theme.key}`}
          levels={concerns}
          value={concern}
          onChange={(answer) => write({ concern: answer === "yes" })}
        />
      ) : null}
      {theme.asks === "provision" ? <Provision /> : null}
    </>
  );
}

function ChosenAreas() {
  const { desk } = useNote();
  const open = desk.context.focus.filter(({ endedOn }) => !endedOn).map(({ name }) => name);
  return (
    <p className="mb-2">
      {open.length > 0 ? `Chosen: ${open.join(", ")}. ` : "None is chosen yet. "}
      <a href={`/visits/${desk.context.visit.id}#focus`}>Areas of focus</a>
    </p>
  );
}

/** Each of the non-negotiables, with how far it is reached (TE-7). */
function Provision() {
  const { desk } = useNote();
  const { provision } = desk.context.strategy;
  return (
    <div id="provision" className="mt-2 scroll-mt-20">
      <p className="label">How far is each reached?</p>
      <ol className="list">
        {provision.items.map(({ key, text }) => (
          <li key={key}>
            <ProvisionItem of={key} text={text} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ProvisionItem({ of, text }: { of: string; text: string }) {
  const { desk } = useNote();
  const { value, write } = usePart("provision", of);
  return (
    <PartFrame kind="provision" of={of}>
      <LevelChoice
        legend={text}
        name={`provision-${of}`}
        levels={desk.context.strategy.scales.standards}
        value={value.level}
        onChange={(level) => write({ level })}
      />
      <PlainField label="What shows it?" most={1_000} value={value.evidence} onChange={(evidence) => write({ evidence })} />
    </PartFrame>
  );
}
