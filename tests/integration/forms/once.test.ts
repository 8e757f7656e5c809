import { expect, it } from "vitest";
import { askForAdvice } from "@/lib/advice/commands";
import type { AskTyped } from "@/lib/advice/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { doOnce } from "@/lib/form-once";
import { done, refused } from "@/lib/result";
import { aSchool, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aStage() {
  const trust = await aTrust();
  const school = await aSchool(trust.id);
  const governor = await aViewer(trust, "governor", { school });
  await aViewer(trust, "directorOfEducation");
  const asked: AskTyped = { schoolId: school.id, askedOf: "directorOfEducation", subject: "Our first pack", question: "How much?" };
  return { trust, school, governor, asked };
}

const ask = (viewer: Viewer, asked: AskTyped, form = "one") =>
  doOnce(viewer, { form, values: { ...asked } }, () => askForAdvice(viewer, asked));
const requests = ({ trustId }: Viewer) => inTrust({ trustId }, (db) => db.adviceRequest.count({ where: { trustId } }));
const presses = ({ trustId }: Viewer) => inTrust({ trustId }, (db) => db.press.count({ where: { trustId } }));

it("a press that arrives again, because its answer was lost, makes no second record", async () => {
  const { governor, asked } = await aStage();
  expect(await ask(governor, asked)).toMatchObject({ ok: true });
  expect(await ask(governor, asked)).toMatchObject({ ok: true });
  expect(await requests(governor)).toBe(1);
});

it("of presses that arrive at one moment one is carried out, and all have its answer", async () => {
  const { governor } = await aStage();
  let times = 0;
  const work = async () => {
    times += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return done({ id: `record ${times}` });
  };
  const answers = await Promise.all([1, 2, 3].map(() => doOnce(governor, { form: "one", values: {} }, work)));
  expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: { id: "record 1" } })));
});

it("words that were changed, another form, another person and a form without a name are presses of their own", async () => {
  const { trust, school, governor, asked } = await aStage();
  const chair = await aViewer(trust, "chairOfGovernors", { school });
  await ask(governor, asked);
  await ask(governor, { ...asked, question: "How often?" });
  await ask(governor, asked, "two");
  await ask(chair, asked);
  await ask(governor, asked, "");
  await ask(governor, asked, "");
  expect(await requests(governor)).toBe(6);
});

it("what was refused, or broke, is not remembered: the next press is carried out", async () => {
  const { governor } = await aStage();
  const press = { form: "one", values: {} };
  expect(await doOnce(governor, press, async () => refused("Not yet."))).toMatchObject({ ok: false });
  await expect(doOnce(governor, press, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await presses(governor)).toBe(0);
  expect(await doOnce(governor, press, async () => done("now"))).toEqual({ ok: true, value: "now" });
});

it("presses of earlier days are forgotten", async () => {
  const { governor, asked } = await aStage();
  const { trustId } = governor;
  await inTrust(governor, (db) => db.press.create({ data: { trustId, key: "old", at: new Date(Date.now() - 3 * 86_400_000) } }));
  await ask(governor, asked);
  expect(await inTrust(governor, (db) => db.press.findMany({ where: { trustId, key: "old" } }))).toEqual([]);
  expect(await presses(governor)).toBe(1);
});
