import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Role } from "@/lib/people/roles";

const team: Role[] = ["adviser", "independentAdviser", "deputyDirector", "directorOfEducation", "chiefExecutive", "partnershipLink"];

/** People of the trust's team on the viewer's day, as a condition of a query. */
export function ofTheTeamOn({ trustId, today }: Viewer) {
  const day = dateOf(today);
  return {
    trustId,
    closedAt: null,
    holdings: {
      some: {
        trustId,
        schoolId: null,
        role: { in: team },
        startsOn: { lte: day },
        OR: [{ endsBefore: null }, { endsBefore: { gt: day } }],
      },
    },
  };
}
