import type { Category } from "@/lib/strategy/content";
import { rowsOf } from "@/lib/strategy/model/rows";

type Entry = Category["obligations"][number];
type Support = Pick<Category, "evidence" | "obligations" | "challenges">;

const plain = { owedBy: "trust", strength: "owed", every: "ongoing", dueTerm: "", withTrustees: "no" } as const;

function entry(key: string, text: string, kind: Entry["kind"], more: Partial<Entry> = {}): Entry {
  return { key, text, kind, ...plain, ...more };
}

const forAll = [
  entry("annual-meeting", "A standards meeting with the director of education", "standardsMeeting", { every: "year", dueTerm: "term-6" }),
  entry("visits", "The focused visits of the school's programme, agreed with the school", "visits", { every: "year" }),
];
const school = { owedBy: "school" } as const;

const workingTogether = [
  "Network with others in the trust and the hub, for timely support and less workload",
  "Gain from the subject communities of the trust and the hub",
];

/** Typical evidence, what is owed and what is asked in each category (CA-3, CA-9). */
export const support = {
  excellence: {
    evidence: rowsOf("evidence", [
      "Shares its best practice, helps excellent teachers grow across the trust and supports other schools in it.",
      "Keeps growing in its own effectiveness.",
      "Brings on leaders at every level.",
    ]),
    obligations: [
      ...forAll,
      entry(
        "plan-quality",
        "The plan's priorities are quality-assured: are they right, and will they have the effect that is needed?",
        "qualityAssurance",
      ),
      entry("progress-quality", "Pupils' progress and attainment are quality-assured", "qualityAssurance"),
      entry("gives-support", "Gives school improvement support to other schools", "other", school),
    ],
    challenges: rowsOf("challenge", [
      "Support other schools in their improvement",
      "Visit examples of excellence across the country",
      "Support subject communities in the trust and the hub",
      "Take part in enquiry that is led by research",
      "Let skilled staff work as national and specialist leaders",
    ]),
  },
  refinement: {
    evidence: rowsOf("evidence", [
      "Can improve its own organisation through a clear view of what would make it excellent.",
      "Gives some support to others in the trust.",
      "Evaluates itself accurately and chooses the right next steps.",
    ]),
    obligations: [
      ...forAll,
      entry("quality", "Self-evaluation, improvement plan, pupils' progress and attainment are quality-assured", "qualityAssurance"),
      entry("consistency", "Provision improves until outcomes are high for all children, consistently", "other", school),
      entry("underpinning", "Structures and systems are underpinned so that they serve all children well", "other"),
      entry("gives-support", "Gives some school improvement support to other schools", "other", school),
    ],
    challenges: rowsOf("challenge", [
      "Give some school improvement support to other schools",
      "Network widely in the trust to give assurance and support and to reduce workload",
      "Support subject networks, and provide lead teachers for other schools",
      "Share best practice with colleagues",
      "Look beyond the school to question present practice, and take part in research projects",
    ]),
  },
  reinforcement: {
    evidence: rowsOf("evidence", [
      "Has to show that it can bring about improvement quickly and effectively.",
      "Leaders have to take up the team's support and advice and act on it.",
      "Where provision is not yet effective, trust approaches are adopted as the team directs.",
    ]),
    obligations: [
      ...forAll,
      entry("extra-monitoring", "More monitoring or standards meetings on the areas to improve, as agreed", "reviewMeeting", {
        strength: "choice",
      }),
      entry("self-evaluation", "Evaluates itself to find what to improve", "other", school),
      entry("development", "Professional development for staff, so that outcomes improve", "other"),
      entry("governance", "Support for governance where it is needed", "other", { strength: "offered" }),
      entry("brokered", "Support from others where it is needed: hubs, lead teachers", "other", { strength: "offered" }),
    ],
    challenges: rowsOf("challenge", [
      "Reach the next category in a year to eighteen months",
      "Find the school's strengths, and come to where they can be shared more widely",
      "Use the hub's improvement work to strengthen the school",
      ...workingTogether,
    ]),
  },
  recovery: {
    evidence: rowsOf("evidence", [
      "Standards and expectations are low.",
      "Improvement has had no clear and steady focus.",
      "Morale and reputation are low: much staff absence, falling numbers.",
      "Has to improve rapidly within a set period of review.",
      "Leaders have to take up the team's support and advice and act on it.",
    ]),
    obligations: [
      ...forAll,
      entry("review-meeting", "A standards review meeting at the end of every term", "reviewMeeting", {
        every: "term",
        withTrustees: "may",
      }),
      entry("assessments", "Further standardised assessments", "other", { strength: "choice" }),
      entry("school-review", "A review of the whole school by several of the team, or by an external adviser", "schoolReview", {
        strength: "choice",
        every: "once",
      }),
      entry(
        "rapid-plan",
        "The improvement plan is underpinned by rapid improvement plans, monitored at the review meetings",
        "improvementPlan",
        {
          ...school,
          every: "once",
        },
      ),
      entry("teaching", "Weaknesses in teaching and learning are addressed", "other", school),
      entry("development", "Professional development for staff and governors", "other"),
      entry("environment", "A better learning environment", "other", school),
      entry("behaviour", "Strategies for behaviour and attendance", "other", school),
      entry("brokered", "Support from others, other schools included", "other", { strength: "offered" }),
    ],
    challenges: rowsOf("challenge", [
      "Reach the next category within a year",
      "Use the trust's improvement work to strengthen the school",
      ...workingTogether,
    ]),
  },
  repair: {
    evidence: rowsOf("evidence", ["Needs rapid and direct intervention to bring improvement about."]),
    obligations: [
      entry(
        "rapid-plan-approved",
        "A rapid improvement plan with the school's plan, agreed by the chief executive and the trustees",
        "improvementPlan",
        {
          ...school,
          every: "once",
          withTrustees: "do",
        },
      ),
      entry("rapid-team", "A rapid improvement team with governors on it", "improvementTeam", { every: "once" }),
      entry("schemes", "Schemes, systems and resources that are known to improve outcomes", "other", school),
      entry("leadership", "Effective leadership is secured, to bring about rapid change", "other"),
      entry("full-review", "A full review of the school by more than one of the team", "schoolReview", { every: "once" }),
      entry("governance-review", "A full review of governance, so that governors can support the rapid plan", "governanceReview", {
        every: "once",
      }),
      entry("review-meeting-trustees", "A standards review meeting at the end of every term, with trustees", "reviewMeeting", {
        every: "term",
        withTrustees: "do",
      }),
      entry("governors-meetings", "One of the team at the local governing body's meetings", "governorsMeeting"),
    ],
    challenges: rowsOf("challenge", [
      "Build ways of improving that last",
      "Reach the next category within a year",
      "Use the professional development that the trust offers to strengthen the school",
      ...workingTogether,
    ]),
  },
} satisfies Record<string, Support>;
