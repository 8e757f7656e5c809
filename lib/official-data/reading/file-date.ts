import type { Day } from "@/lib/dates";
import { dayOf } from "@/lib/official-data/reading/values";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that a file's name gives: "edubasealldata20250422.csv", "group_links_2022-07-18.csv", "as at 31 Mar 2025", "2026-08". */
export function dayInName(name: string): Day | undefined {
  const patterns = [/(?<!\d)(20\d{2})-(\d{2})-(\d{2})(?!\d)/, /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/];
  for (const pattern of patterns) {
    const found = pattern.exec(name);
    const day = found ? dayOf(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
    if (day) return day;
  }
  const written = /(?<!\d)(\d{1,2})[ _-]+([A-Za-z]{3,9})[ _-]+(20\d{2})(?!\d)/.exec(name);
  const month = written ? months.indexOf((written[2] ?? "").slice(0, 3).toLowerCase()) : -1;
  if (written && month >= 0) return dayOf(`${written[3]}-${month + 1}-${written[1]}`) ?? undefined;
  const monthOnly = /(?<!\d)(20\d{2})-(0[1-9]|1[0-2])(?![\d-])/.exec(name);
  return monthOnly ? `${monthOnly[1]}-${monthOnly[2]}-01` : undefined;
}
