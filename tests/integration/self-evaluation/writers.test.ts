import { expect, it } from "vitest";
import { changedEvaluationParts } from "@/lib/self-evaluation/queries";
import { aBegunEvaluation, evaluationOf, writeEvaluationPart } from "../../factories/evaluations.ts";
import { aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { evaluationOfYear, expectNothingLost } from "../../support/writers.ts";

givenAppDatabase();

it("five people write in one evaluation at once, with answers that get lost: nothing confirmed is lost, nothing doubled", async () => {
  const place = await aBegunEvaluation();
  const others = await Promise.all(
    [1, 2, 3, 4].map((number) => aViewer(place.trust, "headteacher", { school: place.school, name: `Head ${number}` })),
  );
  const written = await expectNothingLost([place.headteacher, ...others], evaluationOfYear(place.evaluationId), 3_000, 23);
  expect(written).toBeGreaterThan(10);
}, 30_000);

it("an area that two have changed keeps both texts until one is chosen, and a browser hears of the other's", async () => {
  const place = await aBegunEvaluation();
  const { sendco, headteacher, evaluationId } = place;
  const since = new Date();
  expect(await writeEvaluationPart(sendco, evaluationId, "area", "inclusion", { headline: "Theirs" })).toMatchObject({ saved: 1 });
  expect(await writeEvaluationPart(headteacher, evaluationId, "area", "inclusion", { headline: "Mine" })).toMatchObject({
    conflict: { by: "Louise Hale", version: 1, value: { headline: "Theirs" } },
  });
  expect((await changedEvaluationParts(headteacher, evaluationId, since))?.parts).toMatchObject([
    { kind: "area", key: "inclusion", by: "Louise Hale" },
  ]);
  for (const viewer of [place.governor, place.adviser]) expect(await changedEvaluationParts(viewer, evaluationId, since)).toBeNull();
  expect((await evaluationOf(place)).parts.find(({ key }) => key === "inclusion")?.version).toBe(1);
});
