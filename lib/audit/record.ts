import "server-only";
import type { Fields } from "@/lib/audit/changes";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/** What an entry can be about. */
export type RecordType =
  | "person"
  | "school"
  | "account"
  | "delegation"
  | "trust"
  | "strategy"
  | "framework"
  | "bankHoliday"
  | "import"
  | "inspection"
  | "federation"
  | "sheet"
  | "ownMeasure"
  | "visit"
  | "action"
  | "improvementPlan"
  | "strategicPlan"
  | "selfEvaluation"
  | "trustObjective"
  | "schoolGroup"
  | "developmentOffer"
  | "meeting"
  | "qualitySample"
  | "peerReview"
  | "support"
  | "strength"
  | "joining"
  | "induction"
  | "advice"
  | "boardReport";

/** One change, in the trust's words. Before and after hold only what changed, as people read it. */
export interface Change {
  action: string;
  recordType: RecordType;
  recordId: string;
  before?: Fields;
  after?: Fields;
}

/** Who does something: a viewer, or the system by its name. */
export type Actor = Pick<Viewer, "trustId" | "personName"> & { personId: string | null };

/** Writes who did what, in the transaction that does it. */
export async function recordChange(db: Database, viewer: Actor, ...changes: Change[]): Promise<void> {
  const actor = { trustId: viewer.trustId, actorPersonId: viewer.personId, actorName: viewer.personName };
  await db.auditEntry.createMany({ data: changes.map((change) => ({ ...actor, ...change })) });
}

/** Writes what somebody did who is not signed in yet: accepting an invitation, choosing a new password. */
export async function recordChangeBy(db: Database, trustId: string, actorName: string, change: Change): Promise<void> {
  await db.auditEntry.create({ data: { trustId, actorName, ...change } });
}
