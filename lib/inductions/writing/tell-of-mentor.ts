import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import type { InductionRow } from "@/lib/inductions/induction-statement";
import { writeTo } from "@/lib/mail/outbox";

/** Tells mentor and headteacher of each other, once the mentor is named or is somebody else (NS-3, NH-2). */
export async function tellOfMentor(db: Database, viewer: Viewer, induction: InductionRow, mentorId: string): Promise<void> {
  const { personId: headId, person: head, school, urn } = induction;
  const people = await db.person.findMany({
    where: { trustId: viewer.trustId, id: { in: [mentorId, headId] }, closedAt: null },
    select: { id: true, name: true, email: true },
  });
  const mentor = people.find(({ id }) => id === mentorId)?.name ?? "";
  const link = new URL(`/schools/${urn}/induction`, env().NEXTAUTH_URL).href;
  const others = people.filter(({ id }) => id !== viewer.personId);
  await writeTo(db, viewer, "mentoring", others, ({ id }) => {
    const mentors = id === mentorId;
    return {
      subject: mentors ? `You are the mentor of ${head}` : `${mentor} is your mentor`,
      text: `${mentors ? `you are named as the mentor of ${head}, ${school}, through the first year as headteacher` : `${mentor} is named as your mentor through the first year`}.
Sessions stand here, and you log your contacts:

${link}
`,
    };
  });
}
