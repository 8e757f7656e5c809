import { isNothingNew, type Outcome } from "@/lib/official-data/planning/outcome";
import type { Gathered } from "@/lib/official-data/reading/gather";
import { reasonSentence } from "@/lib/official-data/reading/reasons";
import { counted, joined } from "@/lib/words";

/** What an import on the command line came to; without an outcome nothing was imported. */
export interface Told {
  name: string | null;
  gathered: Gathered;
  outcome: Outcome | undefined;
}

/** The import as one object of JSON, in one line. */
export function inJson({ name, gathered, outcome }: Told): string {
  return JSON.stringify({
    trust: { uid: gathered.uid, name },
    schools: {
      added: outcome?.schools.added.length ?? 0,
      changed: outcome?.schools.changed.length ?? 0,
      unchanged: outcome?.schools.unchanged ?? 0,
    },
    rows: rowsOf(gathered),
    leftOut: gathered.files.flatMap((file) =>
      file.leftOut.map(({ reason, count }) => ({ file: file.name, reason: reasonSentence(reason), count })),
    ),
    problems: gathered.problems,
  });
}

function rowsOf({ files }: Gathered): { read: number; used: number; leftOut: number } {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    read: sum(files.map(({ read }) => read)),
    used: sum(files.map(({ used }) => used)),
    leftOut: sum(files.flatMap(({ leftOut }) => leftOut.map(({ count }) => count))),
  };
}

/** The import as lines for a person: each file, what was left out and why, and what came of it. */
export function inWords({ name, gathered, outcome }: Told, isPreview: boolean): string {
  const { files, problems } = gathered;
  const lines = [
    ...files.map((file) => `  ${file.name}: ${file.kindName}, ${counted(file.read, "row")}, ${file.used} used`),
    ...files.flatMap((file) =>
      file.leftOut.map(({ reason, count }) => `  ${file.name}: ${counted(count, "row")} left out. ${reasonSentence(reason)}`),
    ),
    ...files.flatMap((file) => file.warnings.map((warning) => `  ${file.name}: ${warning}`)),
  ];
  if (problems.length > 0 || !outcome)
    return [...lines, ...problems.map((problem) => `! ${problem}`), "Nothing was imported: not everything was understood."].join("\n");
  const verb = isNothingNew(outcome) ? "Nothing new" : isPreview ? "Preview" : "Imported";
  const { used, read } = rowsOf(gathered);
  const rows = read === 0 ? "no rows" : `${used} of ${counted(read, "row")} used`;
  return [...lines, ...outcome.notes.map((note) => `  ${note}`), `${verb}: ${name}, ${rows}. ${comeOf(outcome)}`].join("\n");
}

function comeOf({ schools, formerUrns, figures, comparators, inspections, holidays }: Outcome): string {
  const left = schools.left.length > 0 ? ` (${schools.left.length} left the trust)` : "";
  const ofSchools = `Schools: ${schools.added.length} added, ${schools.changed.length} changed${left}, ${schools.unchanged} unchanged.`;
  const fresh = ({ added, changed }: { added: number; changed: number }) => added + changed;
  const others: [number, string, string][] = [
    [formerUrns, "earlier URN", "earlier URNs"],
    [fresh(figures), "figure of schools", "figures of schools"],
    [fresh(comparators), "figure to compare with", "figures to compare with"],
    [fresh(inspections), "inspection", "inspections"],
    [holidays, "bank holiday", "bank holidays"],
  ];
  const told = others.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return told.length > 0 ? `${ofSchools} New or changed: ${joined(told)}.` : ofSchools;
}
