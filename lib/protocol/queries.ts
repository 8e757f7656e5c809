import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, inTrust } from "@/lib/db";
import { isId, pageSize, pagesOf } from "@/lib/pages";
import { byClause, byUnit, openLines } from "@/lib/protocol/counts";
import { narrowedTo, type ProtocolFilter } from "@/lib/protocol/filter";
import { judgedRecords } from "@/lib/protocol/judged";
import { protocolPolicy } from "@/lib/protocol/policy";
import { waivableClauses } from "@/lib/protocol/waivable";
import { type YearAnswer, yearStatement } from "@/lib/protocol/year-statement";
import { visitFactsOf } from "@/lib/visits/facts-statement";

const allOfThem = 100_000;

async function yearIn(db: Database, viewer: Viewer, yearKey: string) {
  const [answer] = await db.$queryRaw<YearAnswer[]>(yearStatement(viewer, yearKey));
  if (!answer?.year) return { answer, records: [] };
  const visits = await visitFactsOf(db, viewer, { unitIds: "all", yearKey: answer.year.key });
  return { answer, records: judgedRecords(answer, visits, viewer.today) };
}

/** Each clause and each school with how the protocol stands, and what is not met, 50 a page; or null. */
export async function protocolPage(viewer: Viewer, filter: ProtocolFilter) {
  return protocolOf(viewer, filter, pageSize);
}

/** As the page has it, with every line of what is not met. */
export async function protocolToKeep(viewer: Viewer, filter: ProtocolFilter) {
  return protocolOf(viewer, { ...filter, page: 1 }, allOfThem);
}

async function protocolOf(viewer: Viewer, filter: ProtocolFilter, size: number) {
  if (!protocolPolicy.read(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { answer, records } = await yearIn(db, viewer, filter.year);
    const ofSchool = narrowedTo(records, { ...filter, clause: "" });
    const open = openLines(narrowedTo(records, filter));
    // Of the whole trust only what is owed stands on the page itself: the rest behind its clause or its school.
    const lines = filter.clause || filter.school ? open : open.filter(({ state }) => state === "owed");
    const from = (filter.page - 1) * size;
    const waivers = answer?.waivers ?? [];
    return {
      year: answer?.year?.key ?? null,
      yearKeys: answer?.yearKeys ?? [],
      visits: ofSchool.filter(({ of }) => of === "visit").length,
      schools: byUnit(narrowedTo(records, { ...filter, school: "" })),
      school: records.find(({ urn }) => String(urn) === filter.school)?.unit ?? null,
      clauses: byClause(ofSchool),
      total: lines.length,
      pages: pagesOf(lines.length),
      lines: lines.slice(from, from + size).map((line) => ({
        ...line,
        waiverId: waivers.find(({ clause, recordId }) => clause === line.check.clause && recordId === line.record.id)?.id ?? null,
      })),
      mayWaive: protocolPolicy.waive(viewer),
    };
  });
}

export type ProtocolLine = NonNullable<Awaited<ReturnType<typeof protocolPage>>>["lines"][number];

/** A record and one of its clauses, for the form that waives it; null where there is none, or not for this viewer. */
export async function clauseToWaive(viewer: Viewer, { of, record, clause }: { of: string; record: string; clause: string }) {
  if (!protocolPolicy.waive(viewer) || !isId(record) || (of !== "visit" && of !== "unit")) return null;
  const named = waivableClauses(of).find((one) => one.clause === clause);
  if (!named) return null;
  return inTrust(viewer, async (db) => {
    const { answer, records } = await yearIn(db, viewer, await yearOf(db, viewer, of, record));
    const judged = records.find((one) => one.of === of && one.id === record);
    if (!answer || !judged) return null;
    const check = judged.checks.find((one) => one.clause === clause && one.strength === "must" && one.outcome.state === "unmet");
    return { record: judged, clause, title: check?.title ?? named.title, outcome: check?.outcome ?? null };
  });
}

/** The key of the year in which a visit is; of a unit it is the year of today. */
async function yearOf(db: Database, { trustId }: Viewer, of: "visit" | "unit", id: string): Promise<string> {
  if (of === "unit") return "";
  const [row] = await db.$queryRaw<{ key: string }[]>`SELECT y."key" FROM "Visit" v JOIN "AcademicYear" y ON y."trustId" = v."trustId"
    AND y."startsOn" <= v."date" AND y."endsBefore" > v."date" WHERE v."trustId" = ${trustId}::uuid AND v."id" = ${id}::uuid`;
  return row?.key ?? "";
}
