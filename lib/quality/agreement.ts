import type { Agreement } from "@/lib/quality/words";

/** A judgement that was sampled in a year, and what was said of it. */
export interface Said {
  year: string;
  judge: string;
  agreement: Agreement | null;
}

/** How often a quality assurer agreed with somebody in a year. */
export interface AgreementRow {
  year: string;
  judge: string;
  sampled: number;
  agrees: number;
  partly: number;
  disagrees: number;
  open: number;
}

/** Agreement by adviser and year as counts, the newest year first; never a score (TE-3). */
export function agreementByJudge(said: readonly Said[]): AgreementRow[] {
  const rows = new Map<string, AgreementRow>();
  for (const { year, judge, agreement } of said) {
    const key = `${year} ${judge}`;
    const row = rows.get(key) ?? { year, judge, sampled: 0, agrees: 0, partly: 0, disagrees: 0, open: 0 };
    row.sampled += 1;
    row[agreement ?? "open"] += 1;
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => b.year.localeCompare(a.year) || a.judge.localeCompare(b.judge));
}

/** Whether the team owes an answer: it was not agreed with, and nobody has said what follows. */
export function isUnanswered({ agreement, reply }: { agreement: Agreement | null; reply: string }): boolean {
  return (agreement === "partly" || agreement === "disagrees") && reply === "";
}
