import { ActionButton } from "@/components/form/action-button";
import { addDays, type Day, writtenDay } from "@/lib/dates";
import { prepareVersionAction } from "@/lib/frameworks/actions";
import { bodyNames, placeNames } from "@/lib/frameworks/shape";

interface Framework {
  id: string;
  body: keyof typeof bodyNames;
  name: string;
  startsOn: Day;
  endsBefore: Day | null;
  scale: "grades" | "judgements" | "none";
  safeguardingMet: string | null;
  safeguardingNotMet: string | null;
  areas: { key: string; name: string; place: keyof typeof placeNames }[];
  grades: { key: string; name: string }[];
}

/** The frameworks by body, latest version first; what follows the latest can be prepared. */
export function FrameworkList({ frameworks, today, canChange }: { frameworks: readonly Framework[]; today: Day; canChange: boolean }) {
  const bodies = [...new Set(frameworks.map(({ body }) => body))];
  return bodies.map((body) => {
    const versions = frameworks.filter((framework) => framework.body === body);
    const [latest] = versions;
    return (
      <section key={body} aria-labelledby={`body-${body}`} className="mb-9">
        <h2 id={`body-${body}`}>{bodyNames[body]}</h2>
        <ul className="list mt-2">
          {versions.map((framework) => (
            <li key={framework.id}>
              <Version framework={framework} today={today} canChange={canChange} />
            </li>
          ))}
        </ul>
        {canChange && latest && latest.startsOn <= today ? (
          <ActionButton action={prepareVersionAction} fields={{ id: latest.id }}>
            Prepare the next version<span className="sr-only"> of {bodyNames[body]}</span>
          </ActionButton>
        ) : null}
      </section>
    );
  });
}

function standingOf({ startsOn, endsBefore }: Framework, today: Day): "To come" | "In force" | "" {
  if (startsOn > today) return "To come";
  return endsBefore === null || today < endsBefore ? "In force" : "";
}

function Version({ framework, today, canChange }: { framework: Framework; today: Day; canChange: boolean }) {
  const { id, name, startsOn, endsBefore } = framework;
  const standing = standingOf(framework, today);
  return (
    <details>
      <summary>
        <b className="font-semibold">{name}</b>{" "}
        {standing ? <span className={`tag ${standing === "In force" ? "tag-green" : "tag-lamp"}`}>{standing}</span> : null}
        <small className="block pl-4">
          From {writtenDay(startsOn)}
          {endsBefore ? ` to ${writtenDay(addDays(endsBefore, -1))}` : ""}
        </small>
      </summary>
      <Contents framework={framework} />
      {canChange && standing === "To come" ? (
        <p className="mt-2 pl-4">
          <a href={`/strategy/frameworks/${id}`}>Go on writing it</a>
        </p>
      ) : null}
    </details>
  );
}

function Contents({ framework: { areas, grades, scale, safeguardingMet, safeguardingNotMet } }: { framework: Framework }) {
  return (
    <dl className="facts mt-2 pl-4">
      <dt>Areas</dt>
      <dd>
        {areas.length === 0 ? "None kept apart" : null}
        <ul>
          {areas.map(({ key, name, place }) => (
            <li key={key}>
              {name} {place === "everywhere" ? null : <small>({placeNames[place]})</small>}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{scale === "judgements" ? "Judgements of the school" : "Grades"}</dt>
      <dd>{grades.map(({ name }) => name).join(", ") || "None"}</dd>
      {safeguardingMet ? (
        <>
          <dt>Safeguarding</dt>
          <dd>
            {safeguardingMet}, or {safeguardingNotMet?.toLowerCase()}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
