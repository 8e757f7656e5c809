import { expect, it } from "vitest";
import { emptyPlanParts, partsOfKind } from "@/lib/improvement-plans/parts";
import { changedPlanParts } from "@/lib/improvement-plans/queries";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { aBegunPlan, planOf, writePlanPart } from "../../factories/plans.ts";
import { aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { expectNothingLost, planOfYear } from "../../support/writers.ts";

givenAppDatabase();

it("five people write in one plan at once, with answers that get lost: nothing confirmed is lost, nothing doubled", async () => {
  const place = await aBegunPlan();
  const others = await Promise.all(
    [1, 2, 3, 4].map((number) => aViewer(place.trust, "headteacher", { school: place.school, name: `Head ${number}` })),
  );
  const written = await expectNothingLost([place.headteacher, ...others], planOfYear(place.planId), 3_000, 11);
  expect(written).toBeGreaterThan(10);
}, 30_000);

it("a priority that two have changed keeps both texts until one is chosen, and a browser hears of the other's", async () => {
  const place = await aBegunPlan();
  const other = await aViewer(place.trust, "headteacher", { school: place.school, name: "Acting head" });
  const since = new Date();
  const [first] = partsOfKind((await planOf(place)).parts, "priority");
  if (!first) throw new Error("There is no priority.");
  const at = { base: first.version, position: first.position };
  const mine = { ...first.value, response: richTextFrom("Mine") };
  const theirs = { ...first.value, response: richTextFrom("Theirs") };
  expect(await writePlanPart(other, place.planId, "priority", first.key, theirs, at)).toMatchObject({ saved: first.version + 1 });
  expect(await writePlanPart(place.headteacher, place.planId, "priority", first.key, mine, at)).toMatchObject({
    conflict: { by: "Acting head", version: first.version + 1, value: { response: richTextFrom("Theirs") } },
  });
  const fresh = await changedPlanParts(place.headteacher, place.planId, since);
  expect(fresh?.parts).toMatchObject([{ kind: "priority", key: first.key, by: "Acting head" }]);
  expect(await changedPlanParts(place.governor, place.planId, since)).toBeNull();
});

it("a key that is no id is answered with a sentence", async () => {
  const place = await aBegunPlan();
  for (const key of ["-".repeat(36), "0".repeat(36), "none"]) {
    const answered = await writePlanPart(place.headteacher, place.planId, "priority", key, emptyPlanParts.priority, {
      base: 0,
      position: 9,
    });
    expect(answered).toMatchObject({ refused: "There is no such part in this plan." });
  }
});
