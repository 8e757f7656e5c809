import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { writtenMoment } from "@/lib/dates";
import { takeBackSheetAction } from "@/lib/first-month/actions";
import { type SheetKind, sheets } from "@/lib/first-month/kinds";
import { counted } from "@/lib/words";

interface BroughtSheet {
  id: string;
  kind: SheetKind;
  rows: number;
  broughtAt: Date;
  takenBackAt: Date | null;
  broughtBy: { name: string };
  period: { name: string } | null;
}

/** The sheets that were brought in, latest first; each can be taken back while nobody has worked with it. */
export function BroughtSheets({ brought }: { brought: readonly BroughtSheet[] }) {
  if (brought.length === 0) {
    return (
      <EmptyState title="No sheet has been brought in yet.">
        Each one will stand here with its day and who brought it, and can be taken back as a whole.
      </EmptyState>
    );
  }
  return (
    <ul className="list">
      {brought.map(({ id, kind, rows, broughtAt, takenBackAt, broughtBy, period }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div>
            <p>
              <b className="font-semibold">{sheets[kind].title}</b>
              {period ? `, ${period.name}` : ""} · {counted(rows, "row")} {takenBackAt ? <span className="tag">Taken back</span> : null}
            </p>
            <small>
              {broughtBy.name}, {writtenMoment(broughtAt)}
              {takenBackAt ? `. Taken back ${writtenMoment(takenBackAt)}` : ""}
            </small>
          </div>
          {takenBackAt ? null : (
            <details className="max-w-sm">
              <summary className="py-1">
                Take it back…<span className="sr-only"> {sheets[kind].title}</span>
              </summary>
              <p className="my-2 text-[0.93rem]">
                All that came with this sheet goes, unless somebody has worked with it since. The sheet can then be brought in anew.
              </p>
              <ActionButton action={takeBackSheetAction} fields={{ sheetId: id }} look="danger">
                Take the sheet back
              </ActionButton>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
