import type { SupportToday } from "@/lib/support/today-queries";
import { capital, counted } from "@/lib/words";

/** What waits because of support, strengths and inductions, as lines of the first page. */
export function SupportTodaySection({ waiting }: { waiting: SupportToday | null }) {
  const lines = waiting ? linesOf(waiting) : [];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="support" className="mb-8">
      <h2 id="support">Support and new headteachers</h2>
      <ul className="list mt-2 max-w-xl">
        {lines.map(([address, says]) => (
          <li key={says}>
            <a href={address}>{says}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf({ requested, overdue, offered, withoutMentor, missed, own, joinings }: SupportToday): [address: string, says: string][] {
  const asked = `${capital(counted(requested, "request"))} for support ${requested === 1 ? "waits" : "wait"} for an answer`;
  const lines: [number, string, string][] = [
    [requested, "/support?state=requested", asked],
    [overdue, "/support?overdue=yes", `${capital(counted(overdue, "review"))} of support past ${overdue === 1 ? "its" : "their"} day`],
    [
      offered,
      "/support/strengths",
      `${capital(counted(offered, "strength"))} that others could learn from: would you share ${offered === 1 ? "it" : "them"}?`,
    ],
    [withoutMentor, "/inductions", `${capital(counted(withoutMentor, "new headteacher"))} without a mentor`],
    [missed, "/inductions", `${capital(counted(missed, "new headteacher"))} with sessions that were missed`],
  ];
  const inductions = own.map(({ urn, person, mentors }): [string, string] => [
    `/schools/${urn}/induction`,
    mentors ? `You mentor ${person}` : "Your first year: sessions, mentor, contacts",
  ]);
  const named = joinings.map(({ id, name }): [string, string] => [`/joining/${id}`, `You take part in due diligence of ${name}`]);
  return [...lines.flatMap(([count, address, says]): [string, string][] => (count > 0 ? [[address, says]] : [])), ...inductions, ...named];
}
