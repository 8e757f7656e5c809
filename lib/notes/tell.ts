import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { writeTo } from "@/lib/mail/outbox";
import type { NoteContext } from "@/lib/notes/context";
import type { NoticeKey } from "@/lib/notices/kinds";
import type { Role } from "@/lib/people/roles";
import { visitName } from "@/lib/visits/words";

interface Told {
  roles: Role[];
  /** Somebody by id as well: the lead. */
  personIds?: string[];
  notice: NoticeKey;
}

/** How a letter speaks of a note. */
export function aboutNote({ visit }: Pick<NoteContext, "visit">, page: "note" | "memo" = "note") {
  const name = visitName(visit);
  return {
    unit: visit.unit,
    visit: `${name.charAt(0).toLowerCase()}${name.slice(1)} on ${writtenDay(visit.date)}`,
    address: `${env().NEXTAUTH_URL}${page === "memo" ? "/memos" : `/visits/${visit.id}/note`}`,
  };
}

/** Puts one letter for each of those who hold a role at the unit (or in the trust, for the director) into the outbox. */
export async function tell(
  db: Database,
  viewer: Viewer,
  { visit }: Pick<NoteContext, "visit">,
  { roles, personIds = [], notice }: Told,
  letter: { subject: string; text: string },
): Promise<void> {
  const { trustId } = viewer;
  const today = dateOf(viewer.today);
  const schoolIds = visit.schools.map(({ id }) => id);
  const people = await db.person.findMany({
    where: {
      trustId,
      closedAt: null,
      id: { not: viewer.personId },
      OR: [
        { id: { in: personIds } },
        {
          holdings: {
            some: {
              trustId,
              role: { in: roles },
              startsOn: { lte: today },
              AND: [
                { OR: [{ endsBefore: null }, { endsBefore: { gt: today } }] },
                { OR: [{ schoolId: null }, { schoolId: { in: schoolIds } }] },
              ],
            },
          },
        },
      ],
    },
    select: { id: true, name: true, email: true },
    take: 100,
  });
  await writeTo(db, viewer, notice, people, letter);
}
