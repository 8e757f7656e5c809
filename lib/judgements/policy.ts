import { permission, type Stage } from "@/lib/auth/permission";
import { holdsAt, type Place, type Viewer } from "@/lib/auth/viewer";
import { advisesUnit } from "@/lib/standards-meetings/policy";

export type JudgementSide = "school" | "adviser";

/** A view of one side, as far as a policy asks about it. */
export interface JudgementPlace extends Place {
  side: JudgementSide;
  /** It can be written until it is submitted and the meeting has decided. */
  open: boolean;
}

const at =
  (side: JudgementSide, open = true, where: "own" | "other" = "own") =>
  (stage: Stage): [JudgementPlace] => [{ ...stage[where], side, open }];

export const judgementPolicy = {
  write: permission(
    "Write a side's view of a school before its standards meeting",
    {
      "the school's": at("school"),
      "the adviser's": at("adviser"),
      "the school's, submitted": at("school", false),
      "the school's, other school": at("school", true, "other"),
    },
    // Nobody judges for both sides of one school (CA-2).
    (viewer, { side, open, ...place }: JudgementPlace) => open && isOfSide(viewer, side, place),
  ),
};

/** Whether the viewer writes, and reads at any time, the view of a side. */
export function isOfSide(viewer: Viewer, side: JudgementSide, place: Place): boolean {
  return side === "school" ? holdsAt(viewer, place, "headteacher") : advisesUnit(viewer, place);
}
