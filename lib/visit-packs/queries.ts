import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import type { SchoolData } from "@/lib/official-data/data-statement";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { isId } from "@/lib/pages";
import type { PackAnswer, PackFacts, PackSchool } from "@/lib/visit-packs/facts";
import { packFiguresStatement, packStatement } from "@/lib/visit-packs/pack-statement";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { visitPolicy } from "@/lib/visits/policy";

/** Everything that a visit's pack is composed from, for those who prepare it: who conducts it, the headteacher, the director; or null. */
export async function visitPack(viewer: Viewer, visitId: string): Promise<PackFacts | null> {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const [visit] = await visitFactsOf(db, viewer, { visitIds: [visitId] });
    if (!visit || !visitPolicy.readDraftPlan(viewer, visit.place)) return null;
    const [found] = await db.$queryRaw<PackAnswer[]>(packStatement(viewer, visit));
    const figures = packFiguresStatement(
      viewer,
      visit.schools.map(({ urn }) => urn),
    );
    const data = figures ? await db.$queryRaw<{ data: SchoolData }[]>(figures) : [];
    if (!found) return null;
    const { actions, ...answer } = found;
    return { ...answer, visit, actions: actions?.actions ?? [], schools: data.map((one) => asShownTo(viewer, one.data)), later: {} };
  });
}

/** A school's figures without what this viewer does not read there. */
function asShownTo(viewer: Viewer, data: SchoolData): PackSchool {
  const place = { schoolId: data.school.id, unitId: data.school.improvedIn };
  const confidential = officialDataPolicy.readConfidential(viewer, place);
  return {
    school: data.school,
    figures: data.figures,
    averages: data.averages,
    comparators: data.comparators,
    inspections: data.inspections.filter((inspection) => confidential || !inspection.confidential),
    showsSmall: officialDataPolicy.readSmallCohorts(viewer, place),
  };
}
