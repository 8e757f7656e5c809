import { expect, it } from "vitest";
import { answerAdvice, askForAdvice, correctAdvice } from "@/lib/advice/commands";
import { advicePage, adviceToday } from "@/lib/advice/queries";
import { aSchool, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aStage() {
  const trust = await aTrust();
  const school = await aSchool(trust.id);
  const as = (role: Parameters<typeof aViewer>[1]) => aViewer(trust, role, { school });
  return {
    trust,
    school,
    governor: await as("governor"),
    chair: await as("chairOfGovernors"),
    head: await as("headteacher"),
    director: await as("directorOfEducation"),
    ceo: await as("chiefExecutive"),
  };
}

const question = { askedOf: "directorOfEducation" as const, subject: "Our first pack", question: "How much should we read?" };

it("GO-6 a governor asks the director, who answers; both have a letter, and nobody else reads it", async () => {
  const { trust, school, governor, chair, head, director, ceo } = await aStage();
  expect(await askForAdvice(governor, { ...question, schoolId: school.id })).toMatchObject({ ok: true });
  expect(await adviceToday(director)).toBe(1);
  const [waiting] = (await advicePage(director, 1))?.rows ?? [];
  expect(waiting).toMatchObject({ subject: "Our first pack", answeredAt: null });
  expect([
    (await advicePage(chair, 1))?.total,
    (await advicePage(ceo, 1))?.total,
    await adviceToday(ceo),
    await advicePage(head, 1),
  ]).toEqual([0, 0, 0, null]);
  const answer = { requestId: waiting?.id ?? "", answer: "The summary, and one note." };
  for (const viewer of [governor, chair, head, ceo]) expect((await answerAdvice(viewer, answer)).ok).toBe(false);
  expect(await answerAdvice(director, answer)).toMatchObject({ ok: true });
  expect(await answerAdvice(director, answer)).toMatchObject({ ok: false, refusal: { field: "answer" } });
  expect((await advicePage(governor, 1))?.rows[0]).toMatchObject({ answer: "The summary, and one note.", answeredBy: director.personName });
  const letters = await inTrustOf(trust.id, (db) =>
    db.outboxMail.findMany({
      where: { trustId: trust.id },
      orderBy: { createdAt: "asc" },
      select: { personId: true, subject: true, text: true },
    }),
  );
  expect(letters.map(({ personId }) => personId)).toEqual([director.personId, governor.personId]);
  expect(JSON.stringify(letters)).not.toMatch(/How much should we read|The summary, and one note|Our first pack/);
  const history = await inTrustOf(trust.id, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordType: "advice" } }));
  expect(JSON.stringify(history)).not.toMatch(/How much should we read|The summary, and one note|Our first pack/);
});

it("GO-6 an answer is put right by who gave it, while they hold the office, and who has asked is told", async () => {
  const { trust, school, governor, director, ceo } = await aStage();
  await askForAdvice(governor, { ...question, schoolId: school.id });
  const requestId = (await advicePage(director, 1))?.rows[0]?.id ?? "";
  const right = { requestId, answer: "The summary, and two notes." };
  expect((await correctAdvice(director, right)).ok).toBe(false);
  await answerAdvice(director, { requestId, answer: "The summary, and one note." });
  for (const viewer of [governor, ceo, await aViewer(trust, "directorOfEducation")])
    expect((await correctAdvice(viewer, right)).ok).toBe(false);
  expect(await correctAdvice(director, { requestId, answer: "The summary, and one note." })).toMatchObject({
    ok: false,
    refusal: { field: "answer" },
  });
  expect(await correctAdvice(director, right)).toMatchObject({ ok: true });
  expect((await advicePage(governor, 1))?.rows[0]).toMatchObject({ answer: right.answer, correctedAt: expect.any(String) });
  const letters = await inTrustOf(trust.id, (db) =>
    db.outboxMail.findMany({ where: { trustId: trust.id, personId: governor.personId }, select: { subject: true } }),
  );
  expect(letters.map(({ subject }) => subject)).toContain("The answer to your request for advice was corrected");
});

it("GO-6 nobody asks for another's school, a headteacher does not ask, and an office without a holder says so", async () => {
  const { trust, school, governor, head } = await aStage();
  const elsewhere = await aSchool(trust.id);
  expect((await askForAdvice(governor, { ...question, schoolId: elsewhere.id })).ok).toBe(false);
  expect((await askForAdvice(head, { ...question, schoolId: school.id })).ok).toBe(false);
  expect(await askForAdvice(governor, { ...question, askedOf: "chairOfTrustees", schoolId: school.id })).toMatchObject({
    ok: false,
    refusal: { field: "askedOf" },
  });
});
