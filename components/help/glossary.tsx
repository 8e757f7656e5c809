import { anchorOf, glossary } from "@/lib/help/glossary";

/** The sector's words with what they mean. */
export function Glossary() {
  return (
    <section aria-labelledby="words">
      <h2 id="words">The sector’s words</h2>
      <dl className="mt-2">
        {glossary.map(({ word, long, says }) => (
          <div
            key={word}
            id={anchorOf(word)}
            className="scroll-mt-6 gap-x-6 border-b border-line py-2 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{word}</dt>
            <dd>
              {long ? <span className="block">{long}</span> : null}
              <span className={long ? "text-soft" : ""}>{says}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
