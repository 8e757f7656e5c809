import { type Day, writtenDay } from "@/lib/dates";

interface Copy {
  id: string;
  day: Day;
  purpose: string;
  by?: string;
}

/** Earlier copies of a document beside it, the newest first. */
export function Copies({
  title,
  copies,
  addressOf,
  open,
}: {
  title: string;
  copies: readonly Copy[];
  addressOf: (id: string) => string;
  /** The one that is open. */
  open?: string;
}) {
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="copies" className="card">
      <h2 id="copies" className="font-sans text-[1.05rem] font-bold">
        {title}
      </h2>
      <ol className="mt-1 text-[0.93rem]">
        {copies.toReversed().map(({ id, day, purpose, by }) => (
          <li key={id} className="py-1">
            <a href={addressOf(id)} aria-current={id === open ? "page" : undefined}>
              {purpose}
            </a>
            , {[writtenDay(day), by].filter(Boolean).join(", ")}
          </li>
        ))}
      </ol>
    </section>
  );
}
