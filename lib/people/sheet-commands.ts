import "server-only";
import { recordChange } from "@/lib/audit/record";
import { addressOf, makeLinks } from "@/lib/auth/links";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { startInductions } from "@/lib/inductions/writing/start";
import { invitationLetter } from "@/lib/mail/letters";
import { queueLetters } from "@/lib/mail/outbox";
import { readSheet, type SheetFault, type SheetRow } from "@/lib/people/invitation-sheet";
import { personPolicy } from "@/lib/people/policy";
import { roleName } from "@/lib/people/roles";
import { done, notFound, type Result, refused } from "@/lib/result";

/** What a sheet would do, or has done. */
export interface SheetOutcome {
  invited: boolean;
  rows: SheetRow[];
  faults: SheetFault[];
}

/** Reads a sheet of people and, at the second step, invites them all: either everybody or nobody. */
export async function inviteFromSheet(viewer: Viewer, typed: { sheet: string; step: "check" | "invite" }): Promise<Result<SheetOutcome>> {
  if (!personPolicy.invite(viewer)) return notFound("person");
  return inTrust(viewer, async (db) => {
    const schools = await db.school.findMany({ where: { trustId: viewer.trustId }, select: { id: true, urn: true, name: true } });
    const read = readSheet(typed.sheet, schools);
    const faults = [...read.faults, ...(await faultsHere(db, viewer, read.rows))].sort((one, other) => one.line - other.line);
    const faulty = new Set(faults.map(({ line }) => line));
    const rows = read.rows.filter(({ line }) => !faulty.has(line));
    if (typed.step === "check") return done({ invited: false, rows, faults });
    if (faults.length > 0 || rows.length === 0)
      return refused("Nobody was invited: mend or take out the rows that are named below, then check again.");
    await inviteRows(db, viewer, rows);
    return done({ invited: true, rows, faults });
  });
}

async function faultsHere(db: Database, viewer: Viewer, rows: SheetRow[]): Promise<SheetFault[]> {
  const emails = rows.map(({ email }) => email);
  const there = await db.person.findMany({
    where: { trustId: viewer.trustId, email: { in: emails } },
    select: { email: true, name: true },
  });
  const known = new Map(there.map(({ email, name }) => [email, name]));
  return rows.flatMap(({ line, email, role }) => {
    if (known.has(email)) return [{ line, sentence: `${email} is ${known.get(email)}, who is here already.` }];
    if (!personPolicy.giveRole(viewer, "", role)) return [{ line, sentence: `Only an administrator gives the role of ${roleName(role)}.` }];
    return [];
  });
}

async function inviteRows(db: Database, viewer: Viewer, rows: SheetRow[]): Promise<void> {
  const { trustId } = viewer;
  const people = await db.person.createManyAndReturn({
    data: rows.map(({ name, email }) => ({ trustId, name, email, invitedAt: new Date() })),
    select: { id: true, name: true, email: true },
  });
  const idOf = new Map(people.map(({ email, id }) => [email, id]));
  const personId = (row: SheetRow) => idOf.get(row.email) ?? "";
  const startsOn = dateOf(viewer.today);
  await db.roleHolding.createMany({
    data: rows.map((row) => ({ trustId, personId: personId(row), role: row.role, schoolId: row.schoolId, startsOn })),
  });
  await startInductions(
    db,
    viewer,
    rows.map((row) => ({ personId: personId(row), role: row.role, schoolId: row.schoolId, startsOn: viewer.today })),
  );
  const secrets = await makeLinks(
    db,
    "invitation",
    people.map(({ id }) => ({ trustId, personId: id })),
  );
  await queueLetters(
    db,
    people.map(({ id, name, email }, index) => {
      const letter = invitationLetter(name, viewer.trustName, viewer.personName, addressOf(`/invitation/${secrets[index]}`));
      return { trustId, personId: id, notice: "invitation" as const, toAddress: email, ...letter };
    }),
  );
  const after = (row: SheetRow) => ({ name: row.name, email: row.email, role: roleName(row.role), school: row.schoolName });
  await recordChange(
    db,
    viewer,
    ...rows.map((row) => ({ action: "Invited", recordType: "person" as const, recordId: personId(row), after: after(row) })),
  );
}
