import type { Programme, Strategy } from "@/lib/strategy/content";
import { rowsOf } from "@/lib/strategy/model/rows";

type Offer = Pick<Strategy, "offer" | "expectations" | "note" | "provision" | "meetings" | "joining" | "programmes">;

const primaryPhases: Programme["phases"] = ["infant", "junior", "primary", "special"];
const secondaryPhases: Programme["phases"] = ["secondary", "allThrough", "alternativeProvision", "post16"];

type Theme = Programme["visits"][number]["afternoon"][number];

const theme = (key: string, text: string, asks: Theme["asks"] = "findings"): Theme => ({ key, text, asks });
const pupils = theme("pupil-facing", "Pupils' work in the area of focus, with provision and impact for SEND and for disadvantaged pupils");

function visit(number: number, term: string, afternoon: Theme[]): Programme["visits"][number] {
  return { key: `visit-${number}`, name: `Visit ${number}`, term, agreed: false, morning: [pupils], afternoon };
}

const times = {
  startsAt: "09:00",
  endsAt: "15:00",
  activities: 2,
  pupilFacing: "Always asks what is provided for pupils with SEND and for disadvantaged pupils, and what comes of it.",
};

const programmes: Programme[] = [
  {
    key: "primary",
    name: "Primary visits",
    phases: primaryPhases,
    ...times,
    visits: [
      visit(1, "term-1", [
        theme("safeguarding", "Safeguarding", "update"),
        theme("website", "Website", "update"),
        theme("plan-and-evaluation", "Improvement plan and self-evaluation", "update"),
        theme("curriculum-leadership", "Leadership of the curriculum"),
        theme("focus-areas", "Agreeing the year's areas of focus", "focusAreas"),
      ]),
      visit(2, "term-2", [
        theme("national-data", "National data"),
        theme("attendance-exclusions", "Attendance and exclusions", "update"),
        theme("early-reading", "Early reading"),
      ]),
      visit(3, "term-3", [
        theme("first-data-drop", "First data drop"),
        theme("behaviour", "Behaviour"),
        theme("reading-key-stage-2", "Reading at key stage 2"),
      ]),
      visit(4, "term-4", [
        theme("inclusion", "Inclusion: progress towards universal provision", "provision"),
        theme("bullying-harassment", "Bullying and harassment", "update"),
      ]),
      visit(5, "term-5", [
        theme("curriculum-development", "Development of the curriculum"),
        theme("personal-development", "Personal development"),
      ]),
      visit(6, "term-6", [theme("next-priorities", "Next year's priorities, ready for the standards meeting")]),
    ],
  },
  {
    key: "secondary",
    name: "Secondary visits",
    phases: secondaryPhases,
    ...times,
    visits: [
      { ...visit(1, "term-1", []), agreed: true, morning: [] },
      visit(2, "term-2", [theme("disadvantaged", "Disadvantaged pupils")]),
      visit(3, "term-4", [theme("after-assessment", "What follows from the analysis of assessments, and how it shapes provision")]),
      { ...visit(4, "term-5", []), agreed: true, morning: [] },
    ],
  },
];

const section = (key: string, name: string, help: string, required: "always" | "pupilFacing" | "no" = "no") => ({
  key,
  name,
  help,
  required,
});

/** What a school is owed, keeps and goes through, with the programmes of visits (UO-1 to UO-9, VT-1, VT-2). */
export const offer: Offer = {
  programmes,
  offer: {
    entitlements: [
      {
        key: "primary",
        name: "Primary schools and federations",
        phases: primaryPhases,
        visitDays: 6,
        linkMeetingsLeast: 6,
        linkMeetingsMost: 12,
        link: "team",
        also: [],
      },
      {
        key: "secondary",
        name: "Secondary schools",
        phases: secondaryPhases,
        visitDays: 4,
        linkMeetingsLeast: null,
        linkMeetingsMost: 12,
        link: "chiefExecutive",
        also: rowsOf("also", [
          "A quality assurance review by Challenge Partners, and a part in its programme of subject reviews.",
          "A part in the reviews of middle leadership by Challenge Partners.",
        ]),
      },
    ],
  },
  expectations: {
    documents: [
      {
        key: "strategic-plan",
        name: "A strategic plan for three years",
        document: "strategicPlan",
        about: "Linked to the trust's own, and agreed with the trust each year.",
        dueTerm: "term-1",
        duePoint: "end",
        dueFor: "agreed with the trust",
      },
      {
        key: "improvement-plan-draft",
        name: "A school improvement plan for the year",
        document: "improvementPlan",
        about: "With the trust's priorities for the phase and the school's own.",
        dueTerm: "term-6",
        duePoint: "start",
        dueFor: "a draft before the standards meeting",
      },
      {
        key: "improvement-plan-approval",
        name: "Approval of the improvement plan",
        document: "improvementPlan",
        about: "By the governors, on a date.",
        dueTerm: "term-1",
        duePoint: "end",
        dueFor: "approved by governors",
      },
      {
        key: "self-evaluation",
        name: "A self-evaluation summary",
        document: "selfEvaluation",
        about: "On the inspection framework in force; what it finds informs the plan.",
        dueTerm: "term-1",
        duePoint: "start",
        dueFor: "before the first visit",
      },
      {
        key: "church-self-evaluation",
        name: "A church school's self-evaluation",
        document: "churchSelfEvaluation",
        about: "On the framework of its denomination, beside the other; it informs the plan too.",
        dueTerm: "term-1",
        duePoint: "start",
        dueFor: "before the first visit",
      },
    ],
  },
  note: {
    readThrough: false,
    sections: [
      section("school-input", "The school's own input", "What has changed, and where help is wanted. The headteacher writes it."),
      section("earlier-actions", "Actions from earlier visits", "Each is rated by how far it has been carried out.", "always"),
      section("updates", "Standing updates", "What the visit's themes ask for."),
      section("findings", "What was seen", "Activity by activity: what was looked at, and what it shows.", "always"),
      section("send", "Pupils with SEND", "Provision and impact.", "pupilFacing"),
      section("disadvantaged", "Disadvantaged pupils", "Provision and impact.", "pupilFacing"),
      section("focus", "Return to an area of focus", "What has changed since it was last looked at."),
      section("strengths", "Strengths", "What is good, and whether others could learn from it.", "always"),
      section("risks", "Risks", "What could go wrong, and how grave it is.", "always"),
      section("next-steps", "Next steps", "Actions: what, who, by when, and how we shall know.", "always"),
      section("self-evaluation", "Check of the self-evaluation", "Fair, generous or cautious, and why."),
      section("governors", "Summary for governors", "In plain English, with questions that governors might ask."),
    ],
  },
  provision: {
    about: "At or above this line in every lesson, whoever the pupil is.",
    items: rowsOf("provision", [
      "Pupils know what they are learning and what comes next.",
      "New learning comes in small steps, with models and examples.",
      "Key words are taught, shown and used.",
      "Tasks and resources are adapted so that everybody can take part.",
      "Understanding is checked, and teaching follows from what is found.",
      "Rooms are calm, routines are known, and pupils are treated with warmth.",
    ]),
  },
  meetings: {
    about:
      "At the end of each year, or as often as has been agreed, the school's performance is reviewed and its category agreed. The outcome is confirmed in a note, so that everybody knows the same strengths and the same things to work on.",
    term: "term-6",
    present: ["headteacher", "chairOfGovernors", "director", "adviser"],
    sharedWith: "All governors and staff of the school",
  },
  joining: {
    before: rowsOf("before", [
      "The team takes part in due diligence: visits, and information on how pupils do.",
      "What the trust will expect is talked through: the curriculum standard, the assessment systems, support that will be needed.",
    ]),
    onJoining: rowsOf("joining", [
      "An adviser is allocated.",
      "A partnership link is allocated.",
      "The category is agreed.",
      "The headteacher has a headteacher as mentor.",
    ]),
    induction: rowsOf("induction", [
      "Welcome: the trust, its people and how we work",
      "The education strategy and the visits",
      "Curriculum, assessment and data",
      "Inclusion and safeguarding",
      "Governance, finance and staffing",
    ]),
    mentorYears: 2,
    mentoring: "Has an experienced headteacher of the trust as mentor throughout the first year.",
  },
};
