import type { Viewer } from "@/lib/auth/viewer";
import { periodOn } from "@/lib/categories/periods";
import { categoryPolicy } from "@/lib/categories/policy";
import type { CategoryContext, PageDuty } from "@/lib/categories/standing";
import { concernPolicy } from "@/lib/concerns/policy";
import { directionPolicy } from "@/lib/directions/policy";
import { givenBySupport, whyNotByHand } from "@/lib/obligations/duties";
import { obligationPolicy } from "@/lib/obligations/policy";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { categoryOf } from "@/lib/strategy/in-force";
import { supportPolicy } from "@/lib/support/policy";

/** The steps that a viewer takes on the page of a category. */
export function stepsOf(viewer: Viewer, context: CategoryContext) {
  const place = { unitId: context.unitId, schoolId: context.schoolId };
  const main = periodOn(context.periods, "main", viewer.today);
  const category = main && context.strategy ? categoryOf(context.strategy, main.categoryKey) : undefined;
  const withDuty = ({ state, strength, owedBy, kind, chosen, setAside, metBy, visitId }: PageDuty) => {
    const fulfils = obligationPolicy.fulfil(viewer, place, owedBy);
    const decides = obligationPolicy.setAside(viewer, place);
    const byHand = !whyNotByHand(kind);
    return {
      meet: state === "open" && fulfils && byHand,
      name: state === "open" && fulfils,
      takeUp: state === "open" && strength !== "owed" && !chosen && obligationPolicy.takeUp(viewer, place, strength),
      setAside: state === "open" && decides,
      openAgain: decides && ((state === "closed" && setAside) || (state === "met" && byHand && metBy !== null && visitId === null)),
    };
  };
  const directs = directionPolicy.direct(viewer, place);
  return {
    bringIn: categoryPolicy.bringIn(viewer, place),
    planMeeting: standardsMeetingPolicy.arrange(viewer, place),
    openRecords: obligationPolicy.readInFull(viewer, place),
    withDuty,
    openDuty: (duty: PageDuty) => Object.values(withDuty(duty)).some(Boolean),
    reviewCommitment: obligationPolicy.reviewCommitment(viewer, place),
    settleCommitment: obligationPolicy.settleCommitment(viewer, place),
    askSupport: (duty: PageDuty) => duty.state === "open" && givenBySupport(duty.kind) && supportPolicy.ask(viewer, place),
    /** The support of a duty that the viewer may read. */
    supportOf: ({ support }: PageDuty) => support.filter((one) => supportPolicy.read(viewer, { ...one, unitId: context.unitId })),
    /** Only where the category says that the team may. */
    direct: directs && category?.directs === true,
    withdraw: directs,
    review: directionPolicy.review(viewer, place),
    raiseConcern: concernPolicy.raise(viewer, place),
    closeConcern: concernPolicy.close(viewer, place),
  };
}
