import { expect, it } from "vitest";
import { inTrust } from "@/lib/db";
import { changedSince } from "@/lib/desk/change";
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

const aStrength = (text: string) => {
  const [id, key] = [crypto.randomUUID(), crypto.randomUUID()];
  return { id, kind: "strength", key, base: 0, position: 1, removed: false, value: { ...emptyParts.strength, text } };
};

it("a browser that has a note open hears of what another has written since, and from then on of nothing", async () => {
  const place = await aVisitedSchool();
  const visit = await aVisit(place);
  const since = new Date();
  const change = aStrength("Reading");
  expect(await saveChanges(place.adviser, { visitId: visit.id, changes: [change] })).toMatchObject({ ok: true });
  const fresh = await changedParts(place.adviser, visit.id, since);
  expect(fresh?.parts).toMatchObject([
    { kind: "strength", key: change.key, version: 1, byId: place.adviser.personId, value: { text: "Reading" } },
  ]);
  expect((await changedParts(place.adviser, visit.id, new Date(fresh?.now ?? 0)))?.parts).toEqual([]);
  expect(await changedParts(place.governor, visit.id, since)).toBeNull();
});

it("a browser that asks while another's words are being saved hears of them when it asks next", async () => {
  const place = await aVisitedSchool();
  const visit = await aVisit(place);
  const change = aStrength("Reading");
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const saving = await new Promise<{ done: Promise<void> }>((begun) => {
    const done = inTrust(place.adviser, async () => {
      await saveChanges(place.adviser, { visitId: visit.id, changes: [change] });
      begun({ done });
      await ended;
    });
  });
  const meanwhile = await changedParts(place.adviser, visit.id, new Date(0));
  end();
  await saving.done;
  expect(meanwhile?.parts).toEqual([]);
  const next = await changedParts(place.adviser, visit.id, changedSince(meanwhile?.now ?? null));
  expect(next?.parts).toMatchObject([{ key: change.key }]);
});
