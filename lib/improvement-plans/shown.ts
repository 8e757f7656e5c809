import type { Viewer } from "@/lib/auth/viewer";
import { planDesk } from "@/lib/improvement-plans/desk";
import { partsOfKind } from "@/lib/improvement-plans/parts";
import { type BegunPlan, planPlaceOf } from "@/lib/improvement-plans/plan";
import { improvementPlanPolicy as policy } from "@/lib/improvement-plans/policy";
import { approvalsAwaited, lateOf, openReviews, standingSentences } from "@/lib/improvement-plans/standing";

/** A plan as its page shows it to a viewer: what they read, write, and may do. `read`: as those who do not write it see it. */
export function shownPlan(viewer: Viewer, context: BegunPlan, read: boolean, now: string) {
  const place = planPlaceOf(context);
  const { plan } = context;
  const writesAll = policy.write(viewer, place);
  const leads = partsOfKind(context.parts, "priority").some(({ value }) => policy.writePart(viewer, place, value.leadId || null));
  const writes = (writesAll || leads) && !read;
  const submit = policy.submit(viewer, place);
  const assure = policy.assure(viewer, place);
  const challenge = policy.challenge(viewer, place);
  const advise = policy.advise(viewer, place) && plan.state !== "draft";
  const live = plan.state === "agreed" || plan.state === "approved";
  return {
    context,
    desk: writes ? planDesk(context, { today: viewer.today, me: { id: viewer.personId, name: viewer.personName }, writesAll, now }) : null,
    life: {
      planId: plan.id,
      version: plan.version,
      state: plan.state,
      sentences: standingSentences(context, viewer.today),
      late: lateOf(context, viewer.today),
      may: {
        submit,
        assure,
        approve: approvalsAwaited(context).filter((approver) => policy.approve(viewer, place, approver)),
        close: live && policy.begin(viewer, place),
      },
    },
    may: {
      write: writesAll,
      comment: assure && plan.state !== "draft" && plan.state !== "reviewed",
      thread: policy.readThread(viewer, place),
    },
    challenges: challenge ? openReviews(context, "governorsWords", viewer.today) : [],
    advice: advise ? openReviews(context, "advisersWords", viewer.today) : [],
  };
}
