import { type LooseEnd, looseEndKinds, looseEndTitle } from "@/lib/golden-thread/loose-ends";

/** What leads nowhere or comes from nowhere, by what is missing. */
export function LooseEndList({ ends, hasPlan, here }: { ends: readonly LooseEnd[]; hasPlan: boolean; here: string }) {
  return (
    <section aria-labelledby="loose-ends" className="card">
      <h2 id="loose-ends" className="font-sans text-[1.05rem] font-bold">
        Loose ends
      </h2>
      {ends.length === 0 ? (
        <p className="text-[0.93rem] text-soft">{hasPlan ? "None: each leads to another." : "They are found once there is a plan."}</p>
      ) : null}
      {looseEndKinds.map((is) => {
        const of = ends.filter((end) => end.is === is);
        if (of.length === 0) return null;
        return (
          <div key={is} className="mt-2">
            <h3 className="text-[0.95rem]">{looseEndTitle(is)}</h3>
            <ul className="text-[0.93rem]">
              {of.map(({ kind, id, text }) => (
                <li key={id} className="py-0.5">
                  <a href={`${here}?of=${encodeURIComponent(`${kind}:${id}`)}`}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
