import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { needsOfSchools } from "@/lib/support/needs-statement";
import { unitsToAskFor } from "@/lib/support/policy";
import type { Strand } from "@/lib/support/queries";
import { namedUnits, strandsNow } from "@/lib/support/support-statement";
import { type NeedKind, needKinds } from "@/lib/support/words";
import { Prisma } from "@/prisma/generated/client";

/** From which record a request comes. */
export interface AskedFrom {
  kind: "visit" | "action" | "duty" | NeedKind;
  id: string;
}

/** Of whom support is asked: by a strength that a school shares, or the school by its URN. */
export interface AskedOf {
  strengthId: string;
  urn: number | null;
}

/** What a request is made with: the schools that the viewer may ask for, strands, the record that it comes from, and of whom it is asked. */
export interface SupportToAsk {
  units: { id: string; name: string; urn: number }[];
  strands: Strand[];
  source: { unitId: string; words: string; strandKey: string | null; visitId: string | null } | null;
  helper: { unitId: string; unit: string; strengthId: string | null; text: string; strandKey: string | null } | null;
}

/** What support can be asked for with; null for who asks for none, or for a record that is not of their schools. */
export async function supportToAsk(viewer: Viewer, from: AskedFrom | null, of: AskedOf = askedOfNobody): Promise<SupportToAsk | null> {
  const units = unitsToAskFor(viewer);
  if (units !== "all" && units.length === 0) return null;
  if (from && !isId(from.id)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<SupportToAsk>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${needsOfSchools(viewer)}
      SELECT ${strandsNow(viewer)} AS "strands", ${sourceOf(trust, from)} AS "source", ${helperOf(trust, of)} AS "helper",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u."unitId", 'name', u."unit", 'urn', u."urn") ORDER BY u."unit") FROM named_units u
        WHERE u."trustId" = ${trust} AND u."now" AND ${units === "all" ? Prisma.sql`true` : Prisma.sql`u."unitId" = ANY(${units}::uuid[])`}), '[]') AS "units"`,
  );
  if (!answer || answer.units.length === 0) return null;
  const known = !from || answer.units.some(({ id }) => id === answer.source?.unitId);
  return known ? answer : null;
}

const askedOfNobody: AskedOf = { strengthId: "", urn: null };

const isNeed = (kind: AskedFrom["kind"]): kind is NeedKind => needKinds.some((one) => one === kind);

function sourceOf(trust: Prisma.Sql, from: AskedFrom | null): Prisma.Sql {
  if (!from) return Prisma.sql`NULL::jsonb`;
  if (isNeed(from.kind))
    return Prisma.sql`(SELECT jsonb_build_object('unitId', n."unitId", 'words', n."words", 'strandKey', n."strandKeys"[1], 'visitId', n."visitId")
      FROM needs n WHERE n."kind" = ${from.kind} AND n."id" = ${from.id}::uuid)`;
  const table = { action: '"AgreedAction"', duty: '"Obligation"', visit: '"Visit"' }[from.kind];
  const words = { action: 'r."text"', duty: 'r."text"', visit: `COALESCE(r."title", '')` }[from.kind];
  const strand = from.kind === "action" ? 'r."strandKey"' : "NULL";
  return Prisma.sql`(SELECT jsonb_build_object('unitId', u."within", 'words', ${Prisma.raw(words)}, 'strandKey', ${Prisma.raw(strand)}, 'visitId', NULL)
    FROM ${Prisma.raw(table)} r JOIN named_units u ON u."unitId" = r."unitId" WHERE r."trustId" = ${trust} AND r."id" = ${from.id}::uuid)`;
}

function helperOf(trust: Prisma.Sql, { strengthId, urn }: AskedOf): Prisma.Sql {
  if (isId(strengthId))
    return Prisma.sql`(SELECT jsonb_build_object('unitId', w."unitId", 'unit', w."unit", 'strengthId', t."id", 'text', t."text", 'strandKey', t."strandKey")
      FROM "SharedStrength" t JOIN named_units u ON u."unitId" = t."unitId" JOIN named_units w ON w."unitId" = u."within"
      WHERE t."trustId" = ${trust} AND t."id" = ${strengthId}::uuid AND t."consentedOn" IS NOT NULL AND t."withdrawnOn" IS NULL)`;
  if (urn === null) return Prisma.sql`NULL::jsonb`;
  return Prisma.sql`(SELECT jsonb_build_object('unitId', w."unitId", 'unit', w."unit", 'strengthId', NULL, 'text', '', 'strandKey', NULL)
    FROM "School" c JOIN named_units u ON u."unitId" = c."unitId" JOIN named_units w ON w."unitId" = u."within" AND w."now"
    WHERE c."trustId" = ${trust} AND c."urn" = ${urn} LIMIT 1)`;
}
