import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { Result } from "@/lib/result";
import { askForSupport } from "@/lib/support/ask-commands";
import { arrangeSupport, declineSupport, endSupport, recordSupportDay, withdrawSupport } from "@/lib/support/commands";
import type { ArrangeTyped } from "@/lib/support/schema";
import { aSchool, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};
const none = { strandKey: "", visitId: "", actionId: "", obligationId: "", strengthId: "", helperId: "" };
const secret = { title: "Coaching in phonics", need: "Two new teachers struggle" };

async function aStage() {
  const trust = await aTrust();
  const [school, helper] = [await aSchool(trust.id, { name: "Asking School" }), await aSchool(trust.id, { name: "Helping School" })];
  const named = (role: Parameters<typeof aViewer>[1], name: string, at = school, allocated: string[] = []) =>
    aViewer(trust, role, { school: at, name, allocated });
  const stage = {
    ...{ trust, school, helper },
    head: await named("headteacher", "Asking Head"),
    helpingHead: await named("headteacher", "Helping Head", helper),
    director: await named("directorOfEducation", "Director"),
    deputy: await named("deputyDirector", "Deputy"),
    adviser: await named("adviser", "Own Adviser", school, [school.unitId]),
    other: await named("adviser", "Other Adviser"),
  };
  await named("governor", "Governor");
  return stage;
}

type Stage = Awaited<ReturnType<typeof aStage>>;

/** The letters since the last time, as "to: subject", in order. */
function reader({ trust }: Stage) {
  let read = 0;
  return async () => {
    const letters = await inTrustOf(trust.id, (db) =>
      db.outboxMail.findMany({ where: { trustId: trust.id }, orderBy: { id: "asc" }, skip: read }),
    );
    read += letters.length;
    for (const { text, subject } of letters) expect(`${subject} ${text}`).not.toMatch(new RegExp(Object.values(secret).join("|")));
    return letters.map(({ text, subject }) => `${/^Dear (.*),/.exec(text)?.[1]}: ${subject.replace(/ \d{6}/g, "")}`).sort();
  };
}

const asks = async (viewer: Viewer, { school }: Stage, more: Partial<typeof none> = {}) =>
  got(await askForSupport(viewer, { ...secret, ...none, unitId: school.unitId, ...more })).supportId;
const arranged = (supportId: string, version: number, more: Partial<ArrangeTyped>): ArrangeTyped => ({
  ...{ supportId, version, from: "external", providerName: "Consultant", days: 3, cost: null, startsOn: "", reviewOn: "2026-12-18" },
  ...{ answer: "", ...more },
});

describe("VP-10, CP-2 letters of support", () => {
  it("ask those who decide, tell who asked and who gives, and say each thing once", async () => {
    const stage = await aStage();
    const { adviser, director, helper, other } = stage;
    const letters = reader(stage);
    const id = await asks(adviser, stage);
    expect(await letters()).toEqual(["Director: Support is asked for: Asking School"]);
    got(await arrangeSupport(director, arranged(id, 1, { from: `school:${helper.unitId}` })));
    expect(await letters()).toEqual([
      "Asking Head: Arranged: support for Asking School",
      "Helping Head: Helping School gives support to Asking School",
      "Own Adviser: Arranged: support for Asking School",
    ]);
    got(await arrangeSupport(director, arranged(id, 2, { from: `school:${helper.unitId}`, days: 4 })));
    expect(await letters(), "a change of days alone is no letter").toEqual([]);
    got(await arrangeSupport(director, arranged(id, 3, { from: `adviser:${other.personId}` })));
    expect(await letters()).toEqual([
      "Helping Head: No longer yours: support for Asking School",
      "Other Adviser: You give support to Asking School",
    ]);
    got(await recordSupportDay(other, { supportId: id, day: testDay, days: 1, note: "" }));
    expect(await letters()).toEqual([]);
    got(await endSupport(other, { supportId: id, version: 5, endedOn: testDay, impact: "All is well" }));
    expect(await letters()).toEqual(["Asking Head: Ended: support for Asking School", "Own Adviser: Ended: support for Asking School"]);
  });

  it("reach a deputy only while the director has delegated, never the one who acts, and nobody when it is taken back", async () => {
    const stage = await aStage();
    const { head, director, deputy, trust } = stage;
    const letters = reader(stage);
    const days = { startsOn: new Date("2026-11-01"), endsBefore: new Date("2027-01-01") };
    const pair = { kind: "delegation" as const, fromPersonId: director.personId, toPersonId: deputy.personId };
    await inTrustOf(trust.id, (db) => db.delegation.create({ data: { trustId: trust.id, ...pair, ...days, reason: "Away" } }));
    const id = await asks(head, stage);
    expect(await letters()).toEqual(["Deputy: Support is asked for: Asking School", "Director: Support is asked for: Asking School"]);
    got(await declineSupport(director, { supportId: id, version: 1, answer: "The days of the year suffice" }));
    expect(await letters()).toEqual(["Asking Head: Declined: support for Asking School"]);
    const second = await asks(head, stage);
    await letters();
    got(await withdrawSupport(head, { supportId: second, version: 1 }));
    expect(await letters()).toEqual([]);
  });

  it("tell a school that its shared strength is asked for, without who asks", async () => {
    const stage = await aStage();
    const { head, helpingHead, helper, trust } = stage;
    const day = new Date(testDay);
    const strength = await inTrustOf(trust.id, (db) =>
      db.sharedStrength.create({
        data: {
          ...{ trustId: trust.id, unitId: helper.unitId, text: "Every child reads each day", offeredById: helpingHead.personId },
          ...{ offeredOn: day, consentedById: helpingHead.personId, consentedOn: day },
        },
      }),
    );
    await asks(head, stage, { strengthId: strength.id });
    const [letter] = await inTrustOf(trust.id, (db) =>
      db.outboxMail.findMany({ where: { personId: helpingHead.personId, trustId: trust.id } }),
    );
    expect(letter).toMatchObject({ notice: "support", subject: "Another school asks for what yours shares" });
    expect(letter?.text).toContain("Every child reads each day");
    expect(letter?.text).not.toContain("Asking School");
  });
});
