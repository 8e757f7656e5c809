import "server-only";
import { unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { lateStrategic, type StrategicState, strategicDues, strategicState } from "@/lib/strategic-plans/life";
import { strategicPlanPolicy, strategicPlansShown } from "@/lib/strategic-plans/policy";
import { strategicStandings } from "@/lib/strategic-plans/standings-statement";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** A school's strategic plan in this year; nothing where it has none that runs. */
export interface StrategicLine {
  unitId: string;
  urn: number;
  unit: string;
  plan: { firstYear: string; years: number } | null;
  state: StrategicState;
  late: string[];
}

interface Row {
  unitId: string;
  urn: number;
  unit: string;
  plan: {
    firstYear: string;
    years: number;
    everSent: boolean;
    sent: boolean;
    returned: boolean;
    approvedOn: Day | null;
    agreedOn: Day | null;
  } | null;
}

/** The units of which some school is wanted, each with its plan of this year. */
async function linesOf(viewer: Viewer, wanted: Prisma.Sql): Promise<(StrategicLine & { everSent: boolean })[]> {
  const [answer] = await askInTrust<{ content: unknown; units: Row[] }>(viewer, strategicStandings(viewer, wanted));
  const dues = strategicDues(strategyFrom(answer?.content));
  return (answer?.units ?? []).map(({ plan, ...unit }) => ({
    ...unit,
    plan: plan && { firstYear: plan.firstYear, years: plan.years },
    state: plan ? strategicState(plan) : "writing",
    late: lateStrategic(dues, plan?.agreedOn ?? null, viewer.today),
    everSent: plan?.everSent ?? false,
  }));
}

/** A school's present strategic plan, where the viewer may read it; a line without a plan where they could begin it; else null. */
export async function strategicPlanOfSchool(viewer: Viewer, urn: number): Promise<StrategicLine | null> {
  const shown = strategicPlansShown(viewer);
  if (shown.any.length === 0 && shown.sent !== "all" && shown.sent.length === 0) return null;
  const [found] = await linesOf(viewer, Prisma.sql`c."urn" = ${urn}`);
  if (!found) return null;
  const { everSent, ...line } = found;
  const place = { unitId: line.unitId, schoolId: "" };
  const may = line.plan ? strategicPlanPolicy.read(viewer, { ...place, sent: everSent }) : strategicPlanPolicy.begin(viewer, place);
  return may ? line : null;
}

/** What waits for somebody because of strategic plans. */
export interface StrategicToday {
  /** Where the plan of the viewer's school stands: for its headteacher also where there is none, for its chair where they read it. */
  own: StrategicLine[];
  /** With the viewer as chair, for approval. */
  toApprove: StrategicLine[];
  /** How many are sent and not agreed, and how many are late, for who sees them all. */
  all: { toAgree: number; late: number } | null;
}

const nothing: StrategicToday = { own: [], toApprove: [], all: null };

/** What waits for the viewer because of this year's strategic plans, in one statement. */
export async function strategicToday(viewer: Viewer): Promise<StrategicToday> {
  const [heads, chairs] = [unitsHeld(viewer, "headteacher"), unitsHeld(viewer, "chairOfGovernors")];
  const all = strategicPlanPolicy.readOverview(viewer);
  const units = [...new Set([...heads, ...chairs])];
  if (!all && units.length === 0) return nothing;
  const wanted = all
    ? Prisma.sql`c."leftOn" IS NULL`
    : Prisma.sql`(c."unitId" = ANY(${units}::uuid[]) OR f."unitId" = ANY(${units}::uuid[]))`;
  const lines = await linesOf(viewer, wanted);
  const toApprove = lines.filter(({ unitId, state }) => chairs.includes(unitId) && state === "sent");
  return {
    own: lines.filter(
      (line) => heads.includes(line.unitId) || (chairs.includes(line.unitId) && line.everSent && !toApprove.includes(line)),
    ),
    toApprove,
    all: all
      ? {
          toAgree: lines.filter(isToAgree).length,
          late: lines.filter(({ late }) => late.length > 0).length,
        }
      : null,
  };
}

/** The schools whose strategic plan waits for the trust's agreement, and those that are late with theirs (UO-6); null for who does not see them all. */
export async function strategicPlansWaiting(viewer: Viewer): Promise<{ toAgree: StrategicLine[]; late: StrategicLine[] } | null> {
  if (!strategicPlanPolicy.readOverview(viewer)) return null;
  const lines = await linesOf(viewer, Prisma.sql`c."leftOn" IS NULL`);
  return { toAgree: lines.filter(isToAgree), late: lines.filter(({ late }) => late.length > 0) };
}

function isToAgree({ state }: StrategicLine): boolean {
  return state === "sent" || state === "approved";
}
