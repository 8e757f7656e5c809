import { expect, it } from "vitest";
import { saveChanges } from "@/lib/notes/autosave-commands";
import { emptyParts } from "@/lib/notes/parts";
import { changedParts } from "@/lib/notes/queries";
import { aVisit, aVisitedSchool } from "../../factories/notes.ts";
import { aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { expectNothingLost, noteOfVisit } from "../../support/writers.ts";

givenAppDatabase();

it("five people write in one note at once, with answers that get lost: nothing confirmed is lost, nothing doubled", async () => {
  const place = await aVisitedSchool();
  const visit = await aVisit(place);
  const others = await Promise.all([1, 2, 3, 4].map((number) => aViewer(place.trust, "adviser", { name: `Adviser ${number}` })));
  await inTrustOf(place.trust.id, (db) =>
    db.visitPerson.createMany({
      data: others.map(({ personId, personName }) => ({
        trustId: place.trust.id,
        visitId: visit.id,
        personId,
        name: personName,
        as: "Second adviser",
        role: "takesPart" as const,
      })),
    }),
  );
  const written = await expectNothingLost([place.adviser, ...others], noteOfVisit(visit.id), 3_000, 7);
  expect(written).toBeGreaterThan(10);
}, 30_000);

it("a browser that has a note open hears of what another has written since, and from then on of nothing", async () => {
  const place = await aVisitedSchool();
  const visit = await aVisit(place);
  const since = new Date();
  const [id, key] = [crypto.randomUUID(), crypto.randomUUID()];
  const change = { id, kind: "strength", key, base: 0, position: 1, removed: false, value: { ...emptyParts.strength, text: "Reading" } };
  expect(await saveChanges(place.adviser, { visitId: visit.id, changes: [change] })).toMatchObject({ ok: true });
  const fresh = await changedParts(place.adviser, visit.id, since);
  expect(fresh?.parts).toMatchObject([{ kind: "strength", key, version: 1, byId: place.adviser.personId, value: { text: "Reading" } }]);
  expect((await changedParts(place.adviser, visit.id, new Date(fresh?.now ?? 0)))?.parts).toEqual([]);
  expect(await changedParts(place.governor, visit.id, since)).toBeNull();
});
