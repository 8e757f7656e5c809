import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { beginReport, correctReport, issueReport, removeReport, withdrawReport, writeSection } from "@/lib/board-reports/commands";
import { boardReport, boardReports } from "@/lib/board-reports/queries";
import { boardReportToday } from "@/lib/board-reports/today-queries";
import { bringInCategory } from "@/lib/categories/commands";
import { dateOf } from "@/lib/dates";
import type { DocumentValue } from "@/lib/documents/document";
import { plainDocument } from "@/lib/documents/plain";
import { anAction, aRating } from "../../factories/actions.ts";
import { aDecision } from "../../factories/meetings.ts";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aStage() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const [one, two] = [await aSchool(trust.id, { name: "Harbour" }), await aSchool(trust.id, { name: "Meadow" })];
  const director = await aViewer(trust, "directorOfEducation");
  for (const school of [one, two])
    await bringInCategory(director, {
      ...{
        schoolId: school.id,
        axis: "main",
        categoryKey: "recovery",
        since: "2026-03-02",
        decidedById: director.personId,
        source: "Minutes",
      },
    });
  const action = await anAction(trust.id, { unitId: one.unitId });
  await aRating(trust.id, action.id, director.personId, { level: "red" });
  return { trust, one, two, director, action, trustee: await aViewer(trust, "trustee"), chair: await aViewer(trust, "chairOfTrustees") };
}

/** A report's words, as they can be read. */
const textOf = (report: { value: DocumentValue } | null) => (report ? plainDocument(report.value) : "");

async function begun(director: Viewer, day = "2026-11-30") {
  const result = await beginReport(director, { day });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value.id;
}

async function issued(director: Viewer, day?: string) {
  const id = await begun(director, day);
  const seal = (await boardReport(director, id))?.draft?.seal ?? "";
  expect(await issueReport(director, { reportId: id, seal })).toMatchObject({ ok: true });
  return id;
}

/** A published note of a visit that finds a risk in a strand. */
async function aRisk(trustId: string, unitId: string, authorId: string, strandKey: string | null, text = "Secret risk") {
  const visit = await aVisit(trustId, { unitId, date: "2026-11-03", status: "done", kind: "additional" });
  await inTrustOf(trustId, async (db) => {
    await db.note.create({ data: { trustId, visitId: visit.id, state: "published", authorId } });
    const found = { kind: "risk" as const, text, areaKeys: [], strandKey, riskLevelKey: "red", day: dateOf("2026-11-03") };
    await db.finding.create({ data: { trustId, visitId: visit.id, unitId, ...found } });
  });
}

describe("GO-5 a report to the board", () => {
  it("is composed from live records, has the director's words, and never changes once it is issued", async () => {
    const { trust, one, director, action, trustee } = await aStage();
    const id = await begun(director);
    const words = { reportId: id, section: "summary" as const, version: 0, words: "A calm term.\n- One thing" };
    expect(await writeSection(director, words)).toMatchObject({ ok: true });
    expect(await writeSection(director, { ...words, words: "Mine" })).toMatchObject({
      refusal: { theirs: { words: "A calm term.\n- One thing", version: "1" } },
    });
    const draft = await boardReport(director, id);
    const text = textOf(draft);
    for (const said of ["A calm term.", "Recovery; 2; 2", "Open actions; 1; 0; 0; 0"]) expect(text).toContain(said);
    expect(text).toMatch(/Harbour \d+; Recovery; 1 red; None/);
    // A rating between preview and press: what was not seen is not issued.
    await aRating(trust.id, action.id, director.personId, { level: "green", day: "2026-11-20" });
    const seal = draft?.draft?.seal ?? "";
    expect(await issueReport(director, { reportId: id, seal })).toMatchObject({ ok: false });
    const fresh = (await boardReport(director, id))?.draft?.seal ?? "";
    expect(await issueReport(director, { reportId: id, seal: fresh })).toMatchObject({ ok: true });
    const before = await boardReport(director, id);
    expect(before?.draft).toBeNull();
    expect(textOf(before)).toContain("Open actions; 0; 0; 1; 0");
    await anAction(trust.id, { unitId: one.unitId });
    await inTrustOf(trust.id, (db) => db.school.updateMany({ where: { trustId: trust.id }, data: { name: "Renamed" } }));
    expect(await boardReport(director, id)).toEqual(before);
    const read = await boardReport(trustee, id);
    expect(textOf(read)).toBe(textOf(before));
    expect((await writeSection(director, { ...words, version: 1 })).ok).toBe(false);
    expect((await issueReport(director, { reportId: id, seal: fresh })).ok).toBe(false);
    expect((await removeReport(director, { reportId: id })).ok).toBe(false);
    const touch = inTrustOf(trust.id, (db) =>
      db.boardReport.updateMany({ where: { trustId: trust.id }, data: { day: dateOf("2026-01-01") } }),
    );
    await expect(touch).rejects.toThrow();
  });

  it("counts what moved since the report before, in order of days", async () => {
    const { trust, one, director } = await aStage();
    await issued(director, "2026-10-01");
    await inTrustOf(trust.id, (db) =>
      db.categoryPeriod.updateMany({ where: { trustId: trust.id, unitId: one.unitId }, data: { endsBefore: dateOf("2026-10-12") } }),
    );
    await aDecision(trust.id, { unitId: one.unitId, categoryKey: "repair", by: director.personId, on: "2026-10-12" });
    expect(await beginReport(director, { day: "2026-09-20" })).toMatchObject({ ok: false, refusal: { field: "day" } });
    const later = await boardReport(director, await begun(director));
    expect(later?.value.lead).toBe("What has moved is counted since Thu 1 Oct 2026, the day of the report before.");
    expect(textOf(later)).toMatch(/Harbour \d+; Recovery; Repair; Mon 12 Oct 2026/);
    expect(await beginReport(director, { day: "2026-11-30" })).toMatchObject({ ok: false, refusal: { field: "day" } });
    expect(await beginReport(director, { day: "2028-11-30" })).toMatchObject({ ok: false, refusal: { field: "day" } });
  });

  it("is of a day within a year, however it was typed", async () => {
    const { director } = await aStage();
    for (const day of ["2028-11-30", "2025-11-01", "0026-11-30", "0001-01-01", "0000-01-01"])
      expect(await beginReport(director, { day })).toMatchObject({ ok: false, refusal: { field: "day" } });
    expect(await boardReports(director, 1)).toMatchObject({ total: 0 });
  });

  it("is issued in order of days: a draft that a later report has overtaken can only be taken out", async () => {
    const { director } = await aStage();
    const [early, late] = [await begun(director, "2026-11-20"), await begun(director, "2026-11-30")];
    const sealed = async (reportId: string) => ({ reportId, seal: (await boardReport(director, reportId))?.draft?.seal ?? "" });
    const ofEarly = await sealed(early);
    expect(await issueReport(director, await sealed(late))).toMatchObject({ ok: true });
    expect(await issueReport(director, ofEarly)).toMatchObject({ refusal: { sentence: expect.stringContaining("later day") } });
    expect(await removeReport(director, { reportId: early })).toMatchObject({ ok: true });
  });

  it("a draft that is not needed is taken out with its words, and the history keeps them", async () => {
    const { trust, director } = await aStage();
    const id = await begun(director);
    await writeSection(director, { reportId: id, section: "support", version: 0, words: "Lead teachers helped." });
    expect(await removeReport(director, { reportId: id })).toMatchObject({ ok: true });
    expect(await boardReport(director, id)).toBeNull();
    const history = await inTrustOf(trust.id, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordId: id } }));
    expect(JSON.stringify(history)).toContain("Lead teachers helped.");
  });
});

describe("GO-5 an issued report that was wrong", () => {
  it("is withdrawn with a reason and corrected by another of its day; it stays as it was issued, and trustees read both", async () => {
    const { trust, director, action, trustee, chair } = await aStage();
    const id = await begun(director);
    await writeSection(director, { reportId: id, section: "summary", version: 0, words: "All is calm." });
    expect(await withdrawReport(director, { reportId: id, reason: "Too early" })).toMatchObject({ ok: false });
    expect(await correctReport(director, { reportId: id })).toMatchObject({ ok: false });
    await issueReport(director, { reportId: id, seal: (await boardReport(director, id))?.draft?.seal ?? "" });
    const before = await boardReport(trustee, id);
    expect(before?.value.blocks.filter(({ kind }) => kind === "chart")).toHaveLength(2);
    for (const viewer of [trustee, chair]) expect((await withdrawReport(viewer, { reportId: id, reason: "Mine" })).ok).toBe(false);
    expect(await withdrawReport(director, { reportId: id, reason: "A rating was wrong" })).toMatchObject({ ok: true });
    expect(await withdrawReport(director, { reportId: id, reason: "Again" })).toMatchObject({ ok: false });
    expect(await boardReportToday(trustee)).toMatchObject({ id, withdrawn: true });
    await aRating(trust.id, action.id, director.personId, { level: "green", day: "2026-11-20" });
    const corrected = await correctReport(director, { reportId: id });
    const next = corrected.ok ? corrected.value.id : "";
    expect(await correctReport(director, { reportId: id })).toMatchObject({ ok: true, value: { id: next } });
    expect(await boardReport(trustee, id)).toMatchObject({ replacedBy: null, withdrawal: { reason: "A rating was wrong" } });
    const draft = await boardReport(director, next);
    expect(textOf(draft)).toContain("All is calm.");
    expect(await issueReport(director, { reportId: next, seal: draft?.draft?.seal ?? "" })).toMatchObject({ ok: true });
    const after = await boardReport(trustee, id);
    expect(after?.value).toEqual(before?.value);
    expect(after?.replacedBy).toEqual({ id: next, issued: true });
    expect(await boardReport(trustee, next)).toMatchObject({ replaces: id, withdrawal: null });
    expect(await boardReportToday(trustee)).toMatchObject({ id: next, withdrawn: false, headlines: ["All is calm."] });
    expect((await boardReports(trustee, 1))?.rows).toMatchObject([
      { id: next, corrects: true, withdrawnOn: null },
      { id, corrects: false, withdrawnOn: expect.any(String) },
    ]);
    const letters = await inTrustOf(trust.id, (db) =>
      db.outboxMail.findMany({ where: { trustId: trust.id, personId: trustee.personId }, select: { subject: true, text: true } }),
    );
    const subjects = letters.map(({ subject }) => subject).toSorted();
    expect(subjects).toEqual([
      expect.stringMatching(/^The corrected/),
      expect.stringMatching(/^The report/),
      expect.stringMatching(/^Withdrawn/),
    ]);
    expect(JSON.stringify(letters)).not.toContain("A rating was wrong");
    const touch = inTrustOf(trust.id, (db) => db.boardReportWithdrawal.deleteMany({ where: { trustId: trust.id } }));
    await expect(touch).rejects.toThrow();
  });

  it("a trustee's first page says what has moved since the report was issued", async () => {
    const { trust, one, director, trustee } = await aStage();
    await issued(director);
    expect(await boardReportToday(trustee)).toMatchObject({ changed: [] });
    const counts = (await boardReportToday(trustee))?.categories ?? [];
    expect(counts.filter(({ schools }) => schools > 0)).toEqual([{ name: "Recovery", schools: 2 }]);
    const later: Viewer = { ...trustee, today: "2027-02-01" };
    await inTrustOf(trust.id, (db) =>
      db.categoryPeriod.updateMany({ where: { trustId: trust.id, unitId: one.unitId }, data: { endsBefore: dateOf("2027-01-12") } }),
    );
    await aDecision(trust.id, { unitId: one.unitId, categoryKey: "repair", by: director.personId, on: "2027-01-12" });
    expect((await boardReportToday(later))?.changed).toMatchObject([
      { unit: expect.stringContaining("Harbour"), from: "Recovery", to: "Repair" },
    ]);
  });
});

describe("GO-8 what trustees read", () => {
  it("is what was issued and nothing else, and a letter tells them; heads, governors and advisers read nothing", async () => {
    const { trust, one, director, trustee, chair } = await aStage();
    const draft = await begun(director, "2026-12-10");
    expect([(await boardReports(trustee, 1))?.rows, await boardReport(trustee, draft), await boardReportToday(trustee)]).toEqual([
      [],
      null,
      null,
    ]);
    const id = await issued(director);
    expect((await boardReports(trustee, 1))?.rows.map((row) => row.id)).toEqual([id]);
    expect(await boardReportToday(chair)).toMatchObject({ id });
    expect((await boardReports(director, 1))?.rows.map((row) => row.id)).toEqual([draft, id]);
    const letters = await inTrustOf(trust.id, (db) =>
      db.outboxMail.findMany({ where: { trustId: trust.id }, select: { personId: true, text: true } }),
    );
    expect(letters.map(({ personId }) => personId).sort()).toEqual([trustee.personId, chair.personId].sort());
    for (const { text } of letters) expect(text).toContain(`/board/${id}`);
    for (const role of ["headteacher", "governor", "chairOfGovernors", "adviser", "administrator", "qualityAssurer"] as const) {
      const viewer = await aViewer(trust, role, { school: one });
      expect([await boardReports(viewer, 1), await boardReport(viewer, id), await boardReportToday(viewer)], role).toEqual([
        null,
        null,
        null,
      ]);
      expect((await beginReport(viewer, { day: "2026-11-27" })).ok, role).toBe(false);
    }
    for (const viewer of [trustee, chair, await aViewer(trust, "chiefExecutive")]) {
      expect((await writeSection(viewer, { reportId: draft, section: "summary", version: 0, words: "Mine" })).ok).toBe(false);
      expect((await issueReport(viewer, { reportId: draft, seal: "0".repeat(64) })).ok).toBe(false);
      expect((await removeReport(viewer, { reportId: draft })).ok).toBe(false);
    }
  });

  it("tells what two schools were told in like words, by the words that both share, and not what one was told or what is unlike", async () => {
    const { trust, one, two, director } = await aStage();
    const told = (unitId: string, text: string) => aRisk(trust.id, unitId, director.personId, null, text);
    await told(one.unitId, "Adaptive teaching in mathematics is not yet secure at Harbour");
    await told(two.unitId, "Adaptive teaching in mathematics is not yet secure in Year 4");
    await told(one.unitId, "Attendance of disadvantaged children fell again after the summer");
    await told(two.unitId, "Phonics is taught at different paces by different adults");
    const text = textOf(await boardReport(director, await begun(director)));
    expect(text).toContain("adaptive teaching in mathematics is not yet secure");
    expect(text).not.toMatch(/Harbour Adaptive|secure at Harbour|secure in Year 4|fell again|different paces/i);
  });

  it("names no risk of one school, and leads only where trustees may go", async () => {
    const { trust, one, two, director, trustee } = await aStage();
    await aRisk(trust.id, one.unitId, director.personId, "strand-1");
    const strand = await inTrustOf(trust.id, async (db) => {
      const { content } = await db.strategyVersion.findFirstOrThrow({ where: { trustId: trust.id }, select: { content: true } });
      return (content as unknown as { strands: { strands: { key: string; name: string }[] } }).strands.strands[0] ?? { key: "", name: "" };
    });
    await inTrustOf(trust.id, (db) => db.finding.updateMany({ where: { trustId: trust.id }, data: { strandKey: strand.key } }));
    const id = await begun(director);
    const text = async () => textOf(await boardReport(director, id));
    expect(await text()).not.toContain(strand.name);
    await aRisk(trust.id, two.unitId, director.personId, strand.key);
    expect(await text()).toContain(`${strand.name}; –; 2 schools`);
    expect(await text()).not.toContain("Secret risk");
    const addressesFor = async (viewer: Viewer) =>
      (await boardReport(viewer, id))?.value.blocks.flatMap((block) => (block.kind === "table" ? (block.addresses ?? []) : [])) ?? [];
    const seal = (await boardReport(director, id))?.draft?.seal ?? "";
    await issueReport(director, { reportId: id, seal });
    expect(await addressesFor(director)).toContain(`/findings?strand=${strand.key}`);
    const shown = await addressesFor(trustee);
    expect(shown).toContain(`/schools/${one.urn}/category`);
    for (const room of ["/findings", "/protocol", "/support", "/priorities", "/actions"])
      expect(
        shown.filter((address) => address?.startsWith(room)),
        room,
      ).toEqual([]);
  });

  it("another trust has nothing of it", async () => {
    const { director } = await aStage();
    const id = await issued(director);
    const other = await aTrust("Other Trust");
    await aStrategy(other.id, 2026);
    const stranger = await aViewer(other, "directorOfEducation");
    expect([await boardReport(stranger, id), (await boardReports(stranger, 1))?.rows]).toEqual([null, []]);
    expect((await issueReport(stranger, { reportId: id, seal: "0".repeat(64) })).ok).toBe(false);
    const own = await boardReport(stranger, await begun(stranger));
    expect(textOf(own)).not.toContain("Harbour");
  });
});
