import { firstSteps } from "@/lib/help/first-steps";
import { type Role, roleDoes, roleName } from "@/lib/people/roles";

/** What somebody does first, for each of their roles. */
export function FirstSteps({ holdings }: { holdings: readonly Role[] }) {
  const own = [...new Set(holdings)];
  return (
    <section aria-labelledby="first-steps" className="mb-9">
      <h2 id="first-steps">First steps</h2>
      {own.length === 0 ? <p className="mt-1">You hold no role today. Your trust’s administrator gives roles.</p> : null}
      {own.map((role) => (
        <div key={role} className="mt-3">
          <h3>{roleName(role)}</h3>
          <p className="text-soft">{roleDoes(role)}</p>
          <ol className="mt-1 list-decimal pl-6">
            {firstSteps[role].map(({ says, address }) => (
              <li key={says} className="py-1">
                <a href={address}>{says}</a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
