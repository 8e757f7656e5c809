import type { ComparedLine } from "@/lib/notes/differences";

/** What changed from the version before, word by word. */
export function ComparedDocument({ lines }: { lines: readonly ComparedLine[] }) {
  return (
    <details className="card no-print mb-5 max-w-[46rem]">
      <summary className="font-semibold">What changed from the version before</summary>
      {lines.length === 0 ? <p className="text-soft">No word differs.</p> : null}
      <ul className="list">
        {lines.map((line) => (
          <li key={line.map(({ text }) => text).join("|")}>
            {line.map(({ text, is }) =>
              is === "same" ? (
                <span key={is + text}>{text}</span>
              ) : is === "new" ? (
                <ins key={is + text} className="bg-green-wash">
                  <span className="sr-only">added: </span>
                  {text}
                </ins>
              ) : (
                <del key={is + text} className="bg-red-wash">
                  <span className="sr-only">taken out: </span>
                  {text}
                </del>
              ),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
