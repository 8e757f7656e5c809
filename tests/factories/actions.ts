import { v7 as uuid } from "uuid";
import { type Day, dateOf } from "@/lib/dates";
import { inTrustOf } from "./records.ts";

interface ActionGiven {
  unitId: string;
  schoolId?: string | null;
  text?: string;
  ownerId?: string | null;
  ownerName?: string;
  due?: Day | null;
  dueWords?: string | null;
  state?: "open" | "done" | "closed";
  strandKey?: string | null;
  visitId?: string | null;
  sheetId?: string | null;
}

/** An action, by default open and due in the tests' term. */
export function anAction(
  trustId: string,
  { due = "2026-12-18", ownerName = "Reading lead", text = "Keep-up groups every day", ...given }: ActionGiven,
) {
  return inTrustOf(trustId, (db) =>
    db.agreedAction.create({
      data: {
        trustId,
        text,
        ownerName,
        due: due ? dateOf(due) : null,
        agreedOn: dateOf("2026-10-01"),
        closedOn: given.state === "closed" ? dateOf("2026-11-20") : null,
        ...given,
      },
    }),
  );
}

const levels = { red: "Not started", amber: "Under way", green: "In place" };

/** How an action was rated on a day. */
export function aRating(
  trustId: string,
  actionId: string,
  ratedById: string,
  {
    day = "2026-11-10" as Day,
    level = "amber" as keyof typeof levels,
    outcome = "carryOn" as "carryOn" | "close" | "reword",
    visitId = null as string | null,
  } = {},
) {
  return inTrustOf(trustId, (db) =>
    db.actionRating.create({
      data: {
        trustId,
        id: uuid(),
        actionId,
        visitId,
        day: dateOf(day),
        levelKey: level,
        levelName: levels[level],
        levelTone: level,
        evidence: `Seen on ${day}`,
        outcome,
        ratedById,
      },
    }),
  );
}
