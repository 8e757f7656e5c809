import { holds, holdsSomewhere, type Viewer } from "@/lib/auth/viewer";
import type { TrustOverview } from "@/lib/first-page/queries";
import { capital, counted, joined } from "@/lib/words";

/** "Good morning, Ruth" by the hour of an English clock. */
export function greeting(name: string, hour: number): string {
  const first = name.replace(/^(Dr|Mr|Mrs|Ms|Miss|Revd|Rev|Canon|Sir|Dame)\.? /, "").split(" ")[0];
  const part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `Good ${part}, ${first}`;
}

/** What needs doing in the whole trust, as one sentence. */
export function trustSentence(trust: TrustOverview): string {
  const gaps = [
    ...(trust.withoutAdviser.length > 0 ? [`${counted(trust.withoutAdviser.length, "school")} without an adviser`] : []),
    ...(trust.withoutLink.length > 0 ? [`${counted(trust.withoutLink.length, "school")} without a partnership link`] : []),
  ];
  if (trust.schools === 0) return "There are no schools here yet.";
  if (gaps.length === 0) return `All ${trust.schools} schools have an adviser and a partnership link.`;
  return `${capital(joined(gaps))}.`;
}

/** What of the categories is late, as one sentence; nothing where nothing is. */
export function overdueSentence({ overdue }: Pick<TrustOverview, "overdue">): string | undefined {
  if (!overdue || overdue.categories + overdue.duties === 0) return undefined;
  const parts = [
    ...(overdue.categories > 0 ? [`${counted(overdue.categories, "school")} longer in a category than the year allows`] : []),
    ...(overdue.duties > 0 ? [`${counted(overdue.duties, "duty", "duties")} of a category overdue`] : []),
  ];
  return `${capital(joined(parts))}.`;
}

/** Why a first page may be empty for what the viewer holds; nothing when it is not. */
export function emptyReason(viewer: Viewer): { title: string; says: string } | undefined {
  if (viewer.holdings.length === 0) {
    return { title: "You hold no role today.", says: "What you see here follows from your roles. Your trust's administrator gives them." };
  }
  if (holds(viewer, "qualityAssurer")) {
    return {
      title: "Nothing has been sampled for you.",
      says: "The judgements that the director of education chooses for you to check will stand here, and nothing else of the trust.",
    };
  }
  if (holds(viewer, "independentAdviser", "partnershipLink", "adviser") && viewer.allocated.length === 0) {
    return {
      title: "No school is allocated to you.",
      says: "The director of education allocates schools. They stand here from the day on which your allocation begins.",
    };
  }
  if (holdsSomewhere(viewer, "mentor") && viewer.holdings.length === 1) {
    return {
      title: "Nobody's induction is with you yet.",
      says: "When you are named as the mentor of a new headteacher, their induction stands here.",
    };
  }
  return undefined;
}
