import type { Strategy } from "@/lib/strategy/content";
import { categories, descriptorGroups } from "@/lib/strategy/model/categories";
import { offer } from "@/lib/strategy/model/offer";
import { rowsOf } from "@/lib/strategy/model/rows";
import { opening, strands } from "@/lib/strategy/model/strands";
import { sixTerms } from "@/lib/strategy/six-terms";

const primary: Strategy["priorities"]["priorities"][number]["phases"] = ["infant", "junior", "primary"];
const secondary: typeof primary = ["secondary"];

/** The strategy that a new trust begins with, for the year that begins in September of `startYear`. */
export function modelStrategy(startYear: number): Strategy {
  // A copy: the parts are shared by every year that begins from them.
  return structuredClone<Strategy>({
    opening: { title: `Education strategy ${startYear}/${String(startYear + 1).slice(2)}`, ...opening },
    strands: { strands },
    calendar: sixTerms(startYear),
    ...offer,
    groups: { descriptorGroups },
    categories,
    categoryFollows: {},
    concern: {
      guidance: "The Department for Education's guidance on schools causing concern",
      triggers: rowsOf("trigger", [
        "An inspection finds that the school causes concern, or that safeguarding is not met.",
        "Standards are low, or fall, and do not recover.",
        "Leadership or governance has broken down.",
        "The safety of pupils or staff is in danger.",
        "The school has not acted on a warning.",
      ]),
    },
    priorities: {
      priorities: [
        { key: "provision-map", text: "Introducing Provision Map", phases: [], inPlans: true },
        { key: "curriculum-review", text: "Reviewing the trust's curriculum after its first year of use", phases: primary, inPlans: true },
        {
          key: "universal-provision",
          text: "All staff commit themselves to good learning for every pupil, through universal provision at or above what the trust has agreed",
          phases: primary,
          inPlans: true,
        },
        { key: "disadvantaged-gap", text: "Closing the gap for disadvantaged pupils", phases: secondary, inPlans: true },
        { key: "after-data", text: "What is done once data have been collected", phases: secondary, inPlans: true },
        {
          key: "good-practice",
          text: "Finding good practice and sharing it among our secondary schools",
          phases: secondary,
          inPlans: true,
        },
        { key: "leadership-pathways", text: "Leadership pathways", phases: [], inPlans: false },
        { key: "curriculum-key-stages-3-4", text: "Carrying the curriculum on into key stages 3 and 4", phases: [], inPlans: false },
      ],
    },
    development: {
      about:
        "What the trust offers its people is a large part of how it improves its schools. Each course, network or pathway names the outcome for pupils that it serves.",
      pathways: rowsOf("pathway", [
        "Early career teachers",
        "Middle leaders",
        "National professional qualifications",
        "Deputy headteachers",
        "Preparing for headship",
        "Subject networks and moderation",
      ]),
    },
    governors: {
      about:
        "Governors read what visits and reviews found about their school, and ask about it. At least one is present for some or all of a visit. They do not observe lessons themselves; they may shadow the adviser.",
      roles: [
        { key: "vision", name: "Vision, ethos and direction", text: "See that the school knows what it is for and where it is going" },
        {
          key: "accountability",
          name: "Education and performance",
          text: "Hold leaders to account for how pupils and the school do, and for how people's performance is managed",
        },
        { key: "money", name: "Money well spent", text: "Watch over the finances and see that money is spent well" },
      ],
    },
    scales: {
      progress: [
        { key: "red", name: "Not started", meaning: "Not begun, or no effect yet", tone: "red" },
        { key: "amber", name: "Under way", meaning: "Begun, not yet secure", tone: "amber" },
        { key: "green", name: "In place", meaning: "Carried out, with the effect that was wanted", tone: "green" },
      ],
      risk: [
        { key: "red", name: "Red", meaning: "Grave: act now", tone: "red" },
        { key: "amber", name: "Amber", meaning: "Needs watching and a plan", tone: "amber" },
        { key: "green", name: "Green", meaning: "Known and in hand", tone: "green" },
      ],
      standards: [
        { key: "not-yet", name: "Not yet" },
        { key: "developing", name: "Developing" },
        { key: "secure", name: "Secure" },
        { key: "embedded", name: "Embedded" },
      ],
    },
    numbers: {
      agreeWorkingDays: 10,
      noteWorkingDays: 5,
      accuracyWorkingDays: 5,
      focusAreasMost: 3,
      summaryWords: 150,
      removedEvidenceDays: 30,
      ownPrioritiesLeast: 3,
      ownPrioritiesMost: 6,
      qualityDays: 6,
      visitsPerWeekday: 12,
    },
  });
}
