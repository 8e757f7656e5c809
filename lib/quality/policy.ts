import { anywhere, permission, type Stage } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";
import type { Agreement } from "@/lib/quality/words";

/** A sampled judgement as a policy asks about it. */
export interface SampledPlace {
  assurerId: string;
  /** Whose judgement it is; nothing for somebody outside the trust. */
  judgedById: string | null;
  agreement: Agreement | null;
  reply: string;
  ended: boolean;
}

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const advisers = ["adviser", "independentAdviser", "partnershipLink"] as const;

const sampled =
  (change: (stage: Stage) => Partial<SampledPlace>) =>
  (stage: Stage): [SampledPlace] => [
    {
      assurerId: stage.otherPersonId,
      judgedById: stage.otherPersonId,
      agreement: null,
      reply: "",
      ended: false,
      ...change(stage),
    },
  ];
const cases = {
  "sampled for oneself": sampled(({ personId }) => ({ assurerId: personId })),
  "sampled for another": sampled(() => ({})),
  "one's own judgement, open": sampled(({ personId }) => ({ judgedById: personId })),
  "one's own judgement, not agreed with": sampled(({ personId }) => ({ judgedById: personId, agreement: "disagrees" })),
};

const assures = (viewer: Viewer, { assurerId }: SampledPlace) => holds(viewer, "qualityAssurer") && assurerId === viewer.personId;
const isTheirs = (viewer: Viewer, { judgedById, agreement }: SampledPlace) =>
  judgedById === viewer.personId && agreement !== null && holds(viewer, ...advisers);

export const qualityPolicy = {
  enter: permission("Enter the room of quality assurance", anywhere, (viewer) => holds(viewer, ...ofTheTeam, "qualityAssurer")),
  readAll: permission("See every sample, and agreement by adviser", anywhere, (viewer) => holds(viewer, ...ofTheTeam)),
  draw: permission(
    "Draw a sample of judgements",
    anywhere,
    (viewer) => holds(viewer, "directorOfEducation") || (viewer.delegated && holds(viewer, "deputyDirector")),
  ),
  read: permission(
    "Read a sampled judgement and what was said of it",
    cases,
    (viewer, place: SampledPlace) => assures(viewer, place) || holds(viewer, ...ofTheTeam) || isTheirs(viewer, place),
  ),
  answer: permission(
    "Say whether one agrees with a sampled judgement",
    { ...cases, "sampled for oneself, ended": sampled(({ personId }) => ({ assurerId: personId, ended: true })) },
    (viewer, place: SampledPlace) => assures(viewer, place) && !place.ended && place.reply === "",
  ),
  reply: permission(
    "Say what the team does about a disagreement",
    cases,
    // Nobody answers for the team what they said as its quality assurer.
    (viewer, place: SampledPlace) =>
      (place.agreement === "partly" || place.agreement === "disagrees") &&
      place.assurerId !== viewer.personId &&
      (holds(viewer, "directorOfEducation", "deputyDirector") || isTheirs(viewer, place)),
  ),
  recordDays: permission("Record one's own days of quality assurance", anywhere, (viewer) => holds(viewer, "qualityAssurer")),
};
