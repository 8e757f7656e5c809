import { expect, it } from "vitest";
import { noteChecks } from "@/lib/notes/checks";
import { notePage } from "@/lib/notes/queries";
import { giveNoteReason } from "@/lib/notes/reason-commands";
import { aVisit, aVisitedSchool, writeWholeNote } from "../../factories/notes.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("GO-2 a clause that should be met is answered on the note itself: its reason stands there, and can be changed", async () => {
  const place = await aVisitedSchool();
  const { adviser, headteacher } = place;
  const visit = await aVisit(place);
  await writeWholeNote(adviser, visit.id);
  const owed = async () => {
    const page = await notePage(adviser, visit.id);
    if (!page?.around) throw new Error("The note is not the adviser's to write.");
    const list = noteChecks(page.context, page.context.parts, page.around, adviser.today);
    return list.find(({ clause }) => clause === "GO-2");
  };
  expect(await owed()).toMatchObject({ strength: "should", outcome: { state: "unmet" } });
  const give = (reason: string, clause = "GO-2", viewer = adviser) => giveNoteReason(viewer, { visitId: visit.id, clause, reason });
  expect(await give("Governors met the evening before")).toMatchObject({ ok: true });
  expect(await owed()).toMatchObject({ reason: "Governors met the evening before" });
  expect(await give("All were ill")).toMatchObject({ ok: true });
  expect(await owed()).toMatchObject({ reason: "All were ill" });
  expect(await give("A must asks for no reason", "VP-8")).toMatchObject({ ok: false });
  expect(await give("Not theirs", "GO-2", headteacher)).toMatchObject({ ok: false });
});
