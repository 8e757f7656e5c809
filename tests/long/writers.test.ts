import { expect, it } from "vitest";
import { aVisit, aVisitedSchool } from "../factories/notes.ts";
import { aViewer, inTrustOf } from "../factories/records.ts";
import { givenAppDatabase } from "../support/app-database.ts";
import { expectNothingLost, noteOfVisit } from "../support/writers.ts";

givenAppDatabase();

const minute = 60_000;

it("five people write in one note for a minute, in sections by chance, with connections that come and go: nothing confirmed is lost, nothing doubled", async () => {
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
  const sections = Array.from({ length: 24 }, (_, number) => `section-${number}`);
  const seed = Number(process.env.WAYMARK_SEED) || Date.now() % 100_000;
  console.log(`The numbers of chance begin at WAYMARK_SEED=${seed}`);
  const written = await expectNothingLost([place.adviser, ...others], noteOfVisit(visit.id, sections), minute, seed, {
    often: 0.1,
    most: 1_500,
  });
  expect(written).toBeGreaterThan(100);
});
