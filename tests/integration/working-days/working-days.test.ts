import { describe, expect, it } from "vitest";
import { enterPattern, markAway, removeAway, removePattern } from "@/lib/working-days/commands";
import { planFor, schoolTerms, suitableDaysPage, workingDaysOf } from "@/lib/working-days/queries";
import { obstaclesOn } from "@/lib/working-days/suitable-days";
import { enterTerms, forgetTerms } from "@/lib/working-days/term-commands";
import { aHolding, aPerson, aSchool, aStrategy, aTrust, aViewer, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const tuesdays = { monday: "none", tuesday: "day", wednesday: "none", thursday: "morning", friday: "none" } as const;

describe("TE-1 working patterns and days away", () => {
  it("are entered by the person and by those who keep them, and by nobody else", async () => {
    const trust = await aTrust();
    const person = await aPerson(trust.id);
    await aHolding(trust.id, person.id, "adviser");
    const typed = { personId: person.id, startsOn: "2026-09-01", ...tuesdays };
    const colleague = await aViewer(trust, "adviser");
    expect(await enterPattern(colleague, typed)).toMatchObject({ ok: false });
    const office = await aViewer(trust, "adminSupport");
    expect(await enterPattern(office, typed)).toMatchObject({ ok: true });
    expect(await enterPattern(office, { ...typed, friday: "day" })).toMatchObject({ ok: true });
    const page = await workingDaysOf(colleague, person.id);
    expect(page).toMatchObject({ canChange: false, patterns: [{ friday: "day", tuesday: "day" }] });
    expect(await removePattern(colleague, { patternId: page?.patterns[0]?.id ?? "" })).toMatchObject({ ok: false });
    expect(await removePattern(office, { patternId: page?.patterns[0]?.id ?? "" })).toMatchObject({ ok: true });
    expect((await workingDaysOf(office, person.id))?.patterns).toEqual([]);
  });

  it("days away do not overlap, a colleague sees them without the note, and they are taken back", async () => {
    const trust = await aTrust();
    const person = await aPerson(trust.id);
    await aHolding(trust.id, person.id, "adviser");
    const office = await aViewer(trust, "adminSupport");
    const away = { personId: person.id, startsOn: "2026-12-01", lastDay: "2026-12-03", note: "Conference" };
    expect(await markAway(office, away)).toMatchObject({ ok: true });
    expect(await markAway(office, { ...away, startsOn: "2026-12-03", lastDay: "" })).toMatchObject({
      ok: false,
      refusal: { field: "startsOn" },
    });
    const colleague = await aViewer(trust, "adviser");
    expect((await workingDaysOf(colleague, person.id))?.away).toMatchObject([
      { startsOn: "2026-12-01", lastDay: "2026-12-03", note: null },
    ]);
    const [marked] = (await workingDaysOf(office, person.id))?.away ?? [];
    expect(marked?.note).toBe("Conference");
    expect(await removeAway(colleague, { awayId: marked?.id ?? "" })).toMatchObject({ ok: false });
    expect(await removeAway(office, { awayId: marked?.id ?? "" })).toMatchObject({ ok: true });
  });
});

describe("TE-2 a day that suits several people and a school", () => {
  it("knows patterns, days away, the school's own terms and bank holidays", async () => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    const school = await aSchool(trust.id);
    const person = await aPerson(trust.id, { name: "Ann Osei" });
    await aHolding(trust.id, person.id, "adviser");
    const office = await aViewer(trust, "adminSupport");
    await enterPattern(office, { personId: person.id, startsOn: "2026-09-01", ...tuesdays });
    await markAway(office, { personId: person.id, startsOn: "2026-12-01", lastDay: "", note: "" });
    const asked = { personIds: [person.id], schoolId: school.id, from: testDay, part: "day", withPupils: true } as const;
    const page = await suitableDaysPage(office, { ...asked, personIds: [person.id] });
    expect(page?.found?.days.slice(0, 3)).toEqual(["2026-11-24", "2026-12-08", "2026-12-15"]);
    expect(page?.found?.proposal).toEqual({ suits: true });
    expect(await suitableDaysPage(await aViewer(trust, "governor", { school }), { ...asked, personIds: [person.id] })).toBeNull();
    const plan = await planFor(office, { ...asked, schoolIds: [school.id] });
    expect(plan && obstaclesOn(plan, "2027-05-04")).toEqual([]);
    expect(plan && obstaclesOn(plan, "2027-03-30")).not.toEqual([]);
  });

  it("TE-5 a school enters its own terms, two at once are told, and the trust's are taken again", async () => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    const [school, other] = [await aSchool(trust.id), await aSchool(trust.id)];
    const head = await aViewer(trust, "headteacher", { school });
    expect(await schoolTerms(head, other.urn)).toBeNull();
    const page = await schoolTerms(head, school.urn);
    const terms = page?.year?.calendar.terms.map(({ key, startsOn, lastDay }) => ({ key, startsOn, lastDay })) ?? [];
    const typed = { schoolId: school.id, yearKey: "2026-27", version: 0, terms, insetDays: [{ day: "2026-11-24", note: "Phonics" }] };
    const broken = terms.map((term, index) => (index === 1 ? { ...term, startsOn: "2026-10-01" } : term));
    expect(await enterTerms(head, { ...typed, terms: broken })).toMatchObject({
      ok: false,
      refusal: { faults: { "from:term-2": expect.any(String) } },
    });
    expect(await enterTerms(head, typed)).toMatchObject({ ok: true });
    expect(await enterTerms(head, typed)).toMatchObject({ ok: false, refusal: { theirs: { version: "1" } } });
    expect((await schoolTerms(head, school.urn))?.own?.insetDays).toEqual([{ day: "2026-11-24", note: "Phonics" }]);
    const office = await aViewer(trust, "adminSupport");
    const plan = await planFor(office, { personIds: [], schoolIds: [school.id], from: testDay, part: "day", withPupils: true });
    expect(plan && obstaclesOn(plan, "2026-11-24")).toEqual([expect.stringMatching(/has an INSET day/)]);
    expect(await forgetTerms(head, { schoolId: school.id, yearKey: "2026-27" })).toMatchObject({ ok: true });
    expect((await schoolTerms(head, school.urn))?.own).toBeNull();
  });
});
