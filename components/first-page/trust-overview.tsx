import { overdueSentence } from "@/lib/first-page/opening";
import type { TrustOverview } from "@/lib/first-page/queries";
import { phaseName } from "@/lib/schools/words";

/** The trust in one look: what is missing first, then its schools by phase. */
export function TrustOverviewSection({ trust }: { trust: TrustOverview }) {
  const gaps = [
    { title: "No adviser", says: "Every school has one adviser (UO-1).", schools: trust.withoutAdviser },
    { title: "No partnership link", says: "Every school has a link in the team (UO-3).", schools: trust.withoutLink },
  ].filter(({ schools }) => schools.length > 0);
  const late = overdueSentence(trust);
  return (
    <>
      {late ? (
        <p className="mb-6 rounded-lg bg-lamp-wash px-4 py-2.5">
          {late} <a href="/categories">Categories</a>
        </p>
      ) : null}
      {gaps.length > 0 ? (
        <div className="mb-8 grid gap-4 sm:grid-cols-2">
          {gaps.map(({ title, says, schools }) => (
            <section key={title} className="card border-t-3 border-t-lamp">
              <h2 className="font-sans text-[1.05rem] font-[680]">{title}</h2>
              <p className="text-[0.93rem] text-soft">{says}</p>
              <ul className="mt-2">
                {schools.slice(0, 5).map(({ urn, name }) => (
                  <li key={urn}>
                    <a href={`/schools/${urn}`} className="inline-block py-0.5">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
              {schools.length > 5 ? <a href="/schools?sort=adviser">All {schools.length}</a> : null}
            </section>
          ))}
        </div>
      ) : null}
      {trust.schools > 0 ? (
        <section aria-labelledby="phases" className="mb-8">
          <h2 id="phases">Our schools</h2>
          <ul className="mt-3 flex flex-wrap gap-2">
            <li>
              <a className="button rounded-full" href="/schools">
                All {trust.schools}
              </a>
            </li>
            {trust.phases.map(({ phase, schools }) => (
              <li key={phase}>
                <a className="button rounded-full" href={`/schools?phase=${phase}`}>
                  {phaseName(phase)} {schools}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
