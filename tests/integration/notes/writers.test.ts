import { expect, it } from "vitest";
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
