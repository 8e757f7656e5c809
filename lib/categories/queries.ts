import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CategoryAxis, CategoryOrigin } from "@/lib/categories/periods";
import { categoryPolicy } from "@/lib/categories/policy";
import type { Day } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { placeOf } from "@/lib/schools/policy";
import { strategyInUse } from "@/lib/strategy/queries";

/** A period of the unit, as the page that brings one in needs it. */
interface TakenPeriod {
  id: string;
  axis: CategoryAxis;
  categoryKey: string;
  startsOn: Day;
  origin: CategoryOrigin;
  /** Came by a sheet, and is taken back with it. */
  bySheet: boolean;
  ended: boolean;
}

interface Answer {
  school: { id: string; urn: number; name: string; unitId: string; church: boolean; federation: { unitId: string; name: string } | null };
  periods: TakenPeriod[];
  deciders: { id: string; name: string }[];
}

/** What the form of a category that is brought in offers, and what the school's unit has already; or null. */
export async function categoryToBringIn(viewer: Viewer, urn: number) {
  if (!Number.isInteger(urn)) return null;
  return inTrust(viewer, async (db) => {
    const [answer] = await db.$queryRaw<Answer[]>`
      SELECT jsonb_build_object('id', c."id", 'urn', c."urn", 'name', c."name", 'unitId', c."unitId",
          'church', c."churchCharacter" <> 'none', 'federation',
          CASE WHEN f."id" IS NULL THEN NULL ELSE jsonb_build_object('unitId', f."unitId", 'name', f."name") END) AS "school",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k."id", 'axis', k."axis", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn",
            'origin', k."origin", 'bySheet', k."sheetId" IS NOT NULL, 'ended', k."endsBefore" IS NOT NULL) ORDER BY k."startsOn")
          FROM "CategoryPeriod" k WHERE k."trustId" = c."trustId" AND k."unitId" = COALESCE(f."unitId", c."unitId")), '[]') AS "periods",
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name") ORDER BY p."name") FROM "Person" p
          WHERE p."trustId" = c."trustId" AND EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = p."trustId" AND h."personId" = p."id"
            AND h."role" IN ('directorOfEducation', 'chiefExecutive'))), '[]') AS "deciders"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${viewer.trustId}::uuid AND c."urn" = ${urn}`;
    if (!answer || !categoryPolicy.bringIn(viewer, placeOf(answer.school))) return null;
    const inUse = await strategyInUse(viewer);
    const axes: CategoryAxis[] = answer.school.church || answer.periods.some(({ axis }) => axis === "siams") ? ["main", "siams"] : ["main"];
    const categories = inUse?.strategy.categories.map(({ key, name }) => ({ key, name })) ?? null;
    const nameOf = (key: string) => categories?.find((category) => category.key === key)?.name ?? key;
    const periods = answer.periods.map((period) => ({ ...period, category: nameOf(period.categoryKey) }));
    return { ...answer, periods, axes, categories };
  });
}
