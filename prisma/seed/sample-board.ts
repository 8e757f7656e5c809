import { mintViewer } from "@/lib/auth/viewer";
import { composedNow, heldReport } from "@/lib/board-reports/held-statement";
import type { BoardSection } from "@/lib/board-reports/sections";
import { today } from "@/lib/clock";
import { addDays, type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import type { Prisma } from "@/prisma/generated/client";
import type { Around } from "./sample-facts.ts";

const issuedWords: Partial<Record<BoardSection, string>> = {
  summary:
    "A settled start. Each school has its adviser and its programme of visits, and what was agreed before the summer is being taken up.",
  support: "Days of support go first to the schools whose category is most in need.",
};
const draftWords: Partial<Record<BoardSection, string>> = {
  categories: "We look at the clocks that run out this year together in the meeting.",
};

/** A report to the board that was issued two months ago, and one that the director is writing for the next meeting. */
export async function loadBoardReports(db: Database, { trustId, personId }: Pick<Around, "trustId" | "personId">): Promise<void> {
  const director = mintViewer({
    ...{ trustId, trustName: "Saltmere Learning Trust", personId: personId("director"), personName: "Ruth Adeyemi" },
    ...{ accountId: "", sessionId: "", today: today(), allocated: [], delegated: false, severalTrusts: false },
    holdings: [{ role: "directorOfEducation", school: null }],
  });
  const day = addDays(today(), -60);
  const id = await begin(db, director, day, issuedWords);
  const held = await heldReport(db, director, id);
  if (!held) return;
  const { value } = await composedNow(db, director, held);
  const copy = { trustId, desk: "boardReport" as const, recordId: id, day: dateOf(day), purpose: "Issued to the board" };
  const { id: snapshotId } = await db.snapshot.create({
    data: { ...copy, personId: director.personId, content: value as unknown as Prisma.InputJsonValue },
    select: { id: true },
  });
  const issued = { issuedAt: dateOf(day), issuedById: director.personId, snapshotId };
  await db.boardReport.update({ where: { trustId_id: { trustId, id } }, data: issued });
  await begin(db, director, addDays(today(), 14), draftWords);
}

async function begin(
  db: Database,
  { trustId, personId }: { trustId: string; personId: string },
  day: Day,
  words: Partial<Record<BoardSection, string>>,
): Promise<string> {
  const { id } = await db.boardReport.create({ data: { trustId, day: dateOf(day), createdById: personId }, select: { id: true } });
  await db.boardReportWords.createMany({
    data: Object.entries(words).map(([section, text]) => ({
      ...{ trustId, reportId: id, section, changedById: personId },
      body: richTextFrom(text) as unknown as Prisma.InputJsonValue,
    })),
  });
  return id;
}
