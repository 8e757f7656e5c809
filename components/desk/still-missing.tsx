import { capital, counted } from "@/lib/words";

const shown = 8;

/** What a document still lacks; each line leads to its place. */
export function StillMissing({
  lacks,
  none,
}: {
  lacks: readonly { sentence: string; place: string; must?: boolean }[];
  /** What is said where nothing is missing. */
  none: string;
}) {
  return (
    <section aria-labelledby="missing" className="card">
      <h2 id="missing" className="font-sans text-[1.05rem] font-bold">
        Still missing
      </h2>
      {lacks.length === 0 ? <p className="text-[0.93rem] text-green">{none}</p> : null}
      <ul className="mt-1 grid gap-1 text-[0.93rem]">
        {lacks.slice(0, shown).map(({ sentence, place, must }) => (
          <li key={place + sentence}>
            <a href={`#${place}`} className="inline-block py-0.5">
              {sentence}
            </a>{" "}
            {must ? <span className="tag tag-lamp">before it is sent</span> : null}
          </li>
        ))}
      </ul>
      {lacks.length > shown ? <p className="text-[0.9rem] text-soft">{capital(counted(lacks.length - shown, "more", "more"))}.</p> : null}
    </section>
  );
}
