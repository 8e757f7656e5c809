import { Paragraphs, Part, Texts } from "@/components/strategy/document/part";
import { LevelMark } from "@/components/ui/level-mark";
import type { Strategy } from "@/lib/strategy/content";
import { sections } from "@/lib/strategy/content";
import { roleChoices } from "@/lib/strategy/role-choices";
import { counted, joined } from "@/lib/words";

/** When standards meetings are, who is there, who hears of them (SM-1, SM-2, SM-4). */
export function Meetings({ strategy: { meetings, calendar } }: { strategy: Strategy }) {
  const term = calendar.terms.find(({ key }) => key === meetings.term);
  return (
    <Part name="meetings">
      <Paragraphs text={meetings.about} />
      <dl className="facts mt-3">
        <dt>When</dt>
        <dd>{term?.name ?? "Not set"}, or as often as the category asks</dd>
        <dt>Present</dt>
        <dd>{joined(meetings.present.map((role) => roleChoices[role]))}</dd>
        <dt>Shared with</dt>
        <dd>{meetings.sharedWith}</dd>
      </dl>
    </Part>
  );
}

/** The trust's part in schools that cause concern (CA-8). */
export function Concern({ concern }: { concern: Strategy["concern"] }) {
  return (
    <Part name="concern">
      <p className="mt-2">{concern.guidance} is applied. A concern is raised when:</p>
      <Texts rows={concern.triggers} />
    </Part>
  );
}

/** Joining, induction and mentoring (NS-1 to NS-3, NH-1, NH-2). */
export function Joining({ joining }: { joining: Strategy["joining"] }) {
  return (
    <Part name="joining">
      <h3 className="mt-3">Before a school joins</h3>
      <Texts rows={joining.before} />
      <h3 className="mt-4">On joining</h3>
      <Texts rows={joining.onJoining} />
      <h3 className="mt-4">A headteacher new to the trust</h3>
      <Texts rows={joining.induction} numbered />
      <h3 className="mt-4">A headteacher new to the role</h3>
      <p className="mt-2">
        {joining.mentoring} A mentor has at least {counted(joining.mentorYears, "year")} in post.
      </p>
    </Part>
  );
}

/** The offer to the trust's people (CP-1). */
export function Development({ development }: { development: Strategy["development"] }) {
  return (
    <Part name="development">
      <Paragraphs text={development.about} />
      <Texts rows={development.pathways} />
    </Part>
  );
}

/** Governors' part and core roles (GO-2, GO-9). */
export function Governors({ governors }: { governors: Strategy["governors"] }) {
  return (
    <Part name="governors">
      <Paragraphs text={governors.about} />
      <dl className="facts mt-3">
        {governors.roles.map(({ key, name, text }) => (
          <div key={key} className="contents">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** Scales with what their levels mean, and the numbers of the year (VP-9). */
export function ScalesAndNumbers({ strategy: { scales, numbers } }: { strategy: Strategy }) {
  return (
    <Part name="scales">
      {(["progress", "risk"] as const).map((scale) => (
        <section key={scale} className="mt-4">
          <h3>{sections.scales.fields[scale].label}</h3>
          <ul className="mt-2 space-y-2">
            {scales[scale].map(({ key, name, meaning, tone }) => (
              <li key={key}>
                <LevelMark tone={tone}>{name}</LevelMark> <span className="text-soft">{meaning}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h3 className="mt-4">{sections.scales.fields.standards.label}</h3>
      <p className="mt-1">{scales.standards.map(({ name }) => name).join(", ")}</p>
      <h3 className="mt-4">Numbers</h3>
      <dl className="mt-2">
        {Object.entries(sections.numbers.fields).map(([name, { label }]) => (
          <div key={name} className="flex justify-between gap-4 border-t border-line py-1.5">
            <dt>{label}</dt>
            <dd className="font-semibold tabular-nums">{numbers[name as keyof typeof numbers]}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
