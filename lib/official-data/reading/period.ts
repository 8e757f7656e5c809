/** A school year as figures are kept under: "2022-23". */
export type Period = string;

const spoken = /(?<!\d)(20\d{2})\s*[-/_–]\s*(20)?(\d{2})(?!\d)/;
const compact = /(?<!\d)(20\d{2})(\d{2})(?!\d)/;

/** The school year that a text names: "2022-2023", "2022/23", "202223"; undefined where it names none. */
export function periodOf(text: string): Period | undefined {
  for (const pattern of [spoken, compact]) {
    const found = pattern.exec(text);
    const [start, end] = [Number(found?.[1]), Number(found?.[3] ?? found?.[2])];
    if (found && end === (start + 1) % 100) return `${start}-${String(end).padStart(2, "0")}`;
  }
  return undefined;
}

/** "2022/23", as people write it. */
export function writtenPeriod(period: Period): string {
  return period.replace("-", "/");
}
