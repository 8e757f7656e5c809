import { EmptyState } from "@/components/ui/empty-state";
import { fieldName } from "@/lib/audit/changes";
import type { HistoryLine } from "@/lib/audit/history";
import { writtenMoment } from "@/lib/dates";

/** Who did what and when, newest first; what changed stands as before and after. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0)
    return <EmptyState title="Nothing has changed yet.">Every change will stand here with who made it and when.</EmptyState>;
  return (
    <ol className="list max-w-3xl">
      {lines.map(({ id, at, actorName, action, before, after }) => (
        <li key={id}>
          <p>
            <b className="font-semibold">{action}</b> <small>by {actorName}</small>
          </p>
          <p>
            <small>{writtenMoment(at)}</small>
          </p>
          <Fields before={before} after={after} />
        </li>
      ))}
    </ol>
  );
}

function Fields({ before, after }: { before: Record<string, unknown>; after: Record<string, unknown> }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => text(before[name]) || text(after[name]));
  if (names.length === 0) return null;
  return (
    <dl className="facts mt-1 text-[0.95rem]">
      {names.map((name) => (
        <div key={name} className="contents">
          <dt>{fieldName(name)}</dt>
          <dd>
            {name in before ? <del className="text-soft">{text(before[name]) || "(empty)"}</del> : null}
            {name in before && name in after ? " → " : null}
            {name in after ? <ins className="no-underline">{text(after[name]) || "(empty)"}</ins> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
