import type { Role } from "@/lib/people/roles";

/** Something to begin with, and where it is done. */
export interface FirstStep {
  says: string;
  address: string;
}

const account: FirstStep = { says: "Choose how you hear of things, and put your dates into your own calendar.", address: "/me" };
const working: FirstStep = { says: "Enter on which days you work and when you are away: visits are planned around it.", address: "/me" };
const actions: FirstStep = { says: "Look at the actions that are yours, and say how far they are.", address: "/actions?owner=me" };

const leader: FirstStep[] = [
  { says: "Look at which schools need a look and why.", address: "/" },
  { says: "See where every school stands.", address: "/categories" },
  { says: "See which musts of the strategy are not met.", address: "/protocol" },
  account,
];
const ofGovernors: FirstStep[] = [
  { says: "Open your school’s page under Governors: where it stands, what has changed, what to ask.", address: "/" },
  { says: "Read the notes of visit that were published.", address: "/visits" },
  { says: "See which actions are red or late.", address: "/actions" },
  account,
];

/** What somebody with the role does first. */
export const firstSteps: Record<Role, readonly FirstStep[]> = {
  directorOfEducation: [
    { says: "Look through this year’s strategy: its numbers decide what Waymark asks for.", address: "/strategy" },
    { says: "Give each school its adviser.", address: "/allocations" },
    ...leader,
  ],
  deputyDirector: leader,
  chiefExecutive: leader,
  adviser: [
    working,
    { says: "Lay out the year’s visits to your schools.", address: "/schools" },
    { says: "Open your next visit, agree its plan, and write its note there.", address: "/visits" },
    account,
  ],
  independentAdviser: [working, { says: "Open your next visit, agree its plan, and write its note there.", address: "/visits" }, account],
  partnershipLink: [{ says: "See your schools and when you meet their headteachers.", address: "/visits" }, working, account],
  qualityAssurer: [{ says: "Read the judgements that were sampled for you and say whether you agree.", address: "/quality" }, account],
  trustee: [
    { says: "Read the latest report to the board.", address: "/board" },
    { says: "See each school’s category.", address: "/categories" },
    { says: "Open the pack of a meeting that you attend.", address: "/meetings" },
    account,
  ],
  chairOfTrustees: [
    { says: "Read the latest report to the board.", address: "/board" },
    { says: "Answer governors who ask for your advice.", address: "/advice" },
    { says: "See each school’s category.", address: "/categories" },
    { says: "Open the pack of a meeting that you attend.", address: "/meetings" },
    account,
  ],
  headteacher: [
    { says: "See on the first page where your plan and self-evaluation stand; begin them there.", address: "/" },
    { says: "Check the notes that wait for you, and agree to the plans of visits.", address: "/visits" },
    actions,
    account,
  ],
  priorityLead: [{ says: "Open the school’s plan from the first page and write your priorities.", address: "/" }, actions, account],
  sendco: [{ says: "Open plan and self-evaluation from the first page and write your parts.", address: "/" }, actions, account],
  chairOfGovernors: ofGovernors,
  governor: ofGovernors,
  linkGovernor: ofGovernors,
  clerk: [
    { says: "Enter the governing body’s meetings from the page under Governors, and record which reports were presented.", address: "/" },
    account,
  ],
  schoolStaff: [actions, account],
  mentor: [{ says: "See the headteacher whom you support, and record your contacts.", address: "/" }, account],
  adminSupport: [
    { says: "Invite people to their schools.", address: "/people" },
    { says: "Keep the dates of meetings and visits.", address: "/meetings" },
    account,
  ],
  administrator: [
    { says: "Bring in the official files.", address: "/admin/imports" },
    { says: "Invite everybody, one by one or from a sheet.", address: "/people" },
    { says: "Bring in what the trust had before.", address: "/first-month" },
    { says: "Look now and then at mail and background work.", address: "/admin" },
    account,
  ],
};
