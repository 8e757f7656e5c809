import type { Day } from "@/lib/dates";
import type { Fact, FileReport, GroupFact } from "@/lib/official-data/facts";
import { membershipOf } from "@/lib/official-data/planning/membership";
import { unpack } from "@/lib/official-data/reading/containers";
import { GrowingInterest, type KnownTrust } from "@/lib/official-data/reading/interest";
import { type Choices, type OpenFile, openFile } from "@/lib/official-data/reading/open-file";
import { decide, type ReadFile, readFile, reportOf } from "@/lib/official-data/reading/read-file";
import { isFault, reasonSentence } from "@/lib/official-data/reading/reasons";
import type { Source } from "@/lib/official-data/reading/source";
import { Unreadable } from "@/lib/official-data/reading/unreadable";
import { counted } from "@/lib/words";

/** All that files say of one trust, as plain values; nothing of other trusts is kept. */
export interface Gathered {
  uid: string;
  group: GroupFact | null;
  facts: Fact[];
  files: FileReport[];
  /** What was not understood, one sentence each. Empty: all was understood. */
  problems: string[];
}

export interface Progress {
  file: string;
  /** Which of the files, from 1. */
  number: number;
  of: number;
  rows: number;
}

interface Question extends Choices {
  known: KnownTrust;
  today: Day;
  onProgress?: (progress: Progress) => void;
}

/** The last stage at which files say who belongs to the trust. */
const lastOfMembership = 4;

/** Reads files of any kind in any order, for one trust. */
export async function gather(sources: readonly Source[], question: Question): Promise<Gathered> {
  const problems: string[] = [];
  const opened = await openAll(sources, question, problems);
  const interest = new GrowingInterest(question.known);
  const read: ReadFile[] = [];
  let settled = false;
  for (const [index, file] of opened.entries()) {
    if (!settled && file.kind.stage > lastOfMembership) {
      settle(read, interest, question.today);
      settled = true;
    }
    complainOfNamelessTrust(file, interest, problems);
    const report = (rows: number) => question.onProgress?.({ file: file.source.name, number: index + 1, of: opened.length, rows });
    report(0);
    const done = await attempt(file.source.name, problems, () => readFile(file, interest, question.today, report));
    if (done) read.push(done);
    if (file.kind.stage <= lastOfMembership) interest.settle();
  }
  if (!settled) settle(read, interest, question.today);
  for (const { source } of opened) source.close?.();
  const group = groupOf(read, question.known.uid);
  const wrongTrust = trustProblems(group, interest, question.known);
  return {
    uid: question.known.uid,
    group,
    // Nothing is to be imported for what is no trust, whatever the rows say.
    facts: wrongTrust.length > 0 ? [] : read.flatMap(datedFacts(question.today)),
    files: read.map(reportOf),
    problems: [...problems, ...wrongTrust, ...read.flatMap(faultsOf)],
  };
}

/** All is read that says who belongs: a school that a newer file counts out is no concern of the files that follow. */
function settle(read: ReadFile[], interest: GrowingInterest, today: Day): void {
  interest.settle(membershipOf(read.flatMap(datedFacts(today)), []).left.keys());
  for (const one of read) decide(one, interest);
}

/** Opens every file in what was given; the same bytes given twice are read once. */
async function openAll(sources: readonly Source[], choices: Choices, problems: string[]): Promise<OpenFile[]> {
  const opened = new Map<string, OpenFile>();
  for (const given of sources) {
    for await (const unpacked of unpack(given)) {
      if ("fault" in unpacked) problems.push(`${unpacked.name}: ${unpacked.fault}`);
      else await openOne(unpacked.source, choices, problems, opened);
    }
  }
  return [...opened.values()].sort((one, other) => one.kind.stage - other.kind.stage || (one.asOf ?? "").localeCompare(other.asOf ?? ""));
}

async function openOne(source: Source, choices: Choices, problems: string[], opened: Map<string, OpenFile>): Promise<void> {
  const file = await attempt(source.name, problems, () => openFile(source, choices));
  if (!file) return;
  const same = file.survey.sha256 + (file.kind.needsPeriod ? file.period : "");
  if (!opened.has(same)) opened.set(same, file);
}

async function attempt<Value>(name: string, problems: string[], work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    problems.push(`${name}: ${fault.message}`);
    return undefined;
  }
}

/** The search download has names of trusts but no UIDs: the name must be known from another file. */
function complainOfNamelessTrust(file: OpenFile, interest: GrowingInterest, problems: string[]): void {
  const { places } = file.header;
  if (file.kind.key !== "register" || "trustUid" in places || interest.knowsName() || interest.members.size > 0) return;
  problems.push(
    `${file.source.name}: This register has no UIDs of trusts, so nobody can tell which schools are the trust's. Give the file of groups, or of links between groups and schools, with it.`,
  );
}

const datedFacts =
  (today: Day) =>
  ({ facts, dataOn }: ReadFile, file: number): Fact[] =>
    facts.map((fact) => (fact.is === "school" || fact.is === "list" ? { ...fact, file, asOf: dataOn ?? today } : { ...fact, file }));

/** The trust as the newest file names it; what that one does not say is taken from the others. */
function groupOf(read: readonly ReadFile[], uid: string): GroupFact | null {
  const newestFirst = [...read].sort((one, other) => (other.dataOn ?? "").localeCompare(one.dataOn ?? ""));
  const found = newestFirst.flatMap(({ facts }) => facts).filter((fact): fact is GroupFact => fact.is === "group" && fact.uid === uid);
  const [first] = found;
  if (!first) return null;
  const filled = (field: "groupId" | "companyNumber" | "ukprn") =>
    found.map((group) => group[field]).find((value) => value !== null) ?? null;
  const status = found.map((group) => group.status).find((value) => value !== "") ?? "";
  return { ...first, status, groupId: filled("groupId"), companyNumber: filled("companyNumber"), ukprn: filled("ukprn") };
}

function trustProblems(group: GroupFact | null, interest: GrowingInterest, known: KnownTrust): string[] {
  if (!group) {
    const isKnown = known.schools.length > 0 || interest.members.size > 0;
    return isKnown ? [] : [`No file that was given names a trust with the UID ${known.uid}.`];
  }
  if (!/academy trust/i.test(group.type)) {
    return [
      `${group.uid} is the UID of ${group.name} as a ${group.type.toLowerCase()}. A trust has a UID of its own: look in the file of groups for the row whose type is “Multi-academy trust”.`,
    ];
  }
  return /^closed/i.test(group.status)
    ? [`${group.name} (UID ${group.uid}) is closed. Look for the UID of the trust that followed it.`]
    : [];
}

/** Rows that could not be understood, told with their places. */
function faultsOf({ file, tally }: ReadFile): string[] {
  return tally
    .leftOut()
    .filter(({ reason }) => isFault(reason))
    .map(({ reason, count, rows }) => {
      const places = rows.length > 40 ? `${rows.slice(0, rows.lastIndexOf(",", 40))} …` : rows;
      return `${file.source.name}: ${counted(count, "row")} could not be understood. ${reasonSentence(reason)} (row ${places}).`;
    });
}
