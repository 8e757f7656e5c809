import { type MeetingContext, nextStepsOf, textOfPart } from "@/lib/standards-meetings/meeting";
import { sharingObstacles } from "@/lib/standards-meetings/rules";

/** What a meeting's outcome still lacks before it is shared. */
export function lacksForSharing(context: MeetingContext) {
  const { state, kind, decisions, parts } = context;
  return sharingObstacles({
    state,
    kind,
    decided: decisions.some(({ axis }) => axis === "main"),
    strengths: textOfPart(parts, "outcome", "strengths").length > 0,
    areas: textOfPart(parts, "outcome", "areas").length > 0,
    nextSteps: nextStepsOf(parts).length,
    appealOpen: decisions.some(({ appeal }) => appeal !== null && appeal.decidedAt === null),
  });
}
