import "server-only";
import { v7 as uuid } from "uuid";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Outcome } from "@/lib/official-data/planning/outcome";
import type { Gathered } from "@/lib/official-data/reading/gather";
import type { Prisma } from "@/prisma/generated/client";

/** Who imports: a person of the trust, or the command line. */
export interface Importer {
  personId: string | null;
  name: string;
}

/** Keeps what was read until somebody confirms it. Returns the import's id. */
export async function keepRun(db: Database, trustId: string, by: Importer, gathered: Gathered, outcome: Outcome): Promise<string> {
  const id = uuid();
  await db.importRun.create({
    data: {
      trustId,
      id,
      uid: gathered.uid,
      preparedById: by.personId,
      preparedBy: by.name,
      gathered: plain({ group: gathered.group, facts: gathered.facts }),
      outcome: plain(outcome),
      problems: gathered.problems,
    },
    select: { id: true },
  });
  const files = gathered.files.map((file) => ({ ...file, id: uuid() }));
  await db.importFile.createMany({
    data: files.map(({ leftOut: _leftOut, dataOn, bytes, ...file }, position) => ({
      ...file,
      trustId,
      runId: id,
      position,
      bytes: Math.min(bytes, 2_147_483_647),
      dataOn: dataOn ? dateOf(dataOn) : null,
    })),
  });
  await db.importLeftOut.createMany({
    data: files.flatMap(({ id: fileId, leftOut }) => leftOut.map((one) => ({ ...one, trustId, fileId }))),
  });
  return id;
}

/** Forgets what was read and never confirmed. */
export async function forgetRun(db: Database, trustId: string, id: string): Promise<void> {
  const files = await db.importFile.findMany({ where: { trustId, runId: id }, select: { id: true } });
  await db.importLeftOut.deleteMany({ where: { trustId, fileId: { in: files.map((file) => file.id) } } });
  await db.importFile.deleteMany({ where: { trustId, runId: id } });
  await db.importRun.deleteMany({ where: { trustId, id, state: "prepared" } });
}

/** A value as the database keeps JSON: what is undefined is left out. */
export function plain(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
