import { counted } from "@/lib/words";

/** What is here of what a trust brings in during its first month. */
export interface FirstMonthCounts {
  schools: number;
  units: number;
  withCategory: number;
  withAdviser: number;
  withLink: number;
  withMeetings: number;
  withClerk: number;
  visits: number;
  actions: number;
  measures: number;
  periods: number;
  periodsLoaded: number;
  people: number;
  neverSignedIn: number;
  team: number;
  teamWithPattern: number;
  yearPublished: boolean;
}

/** A step of the first month: how far it is, and where it is done. */
export interface Step {
  name: string;
  /** How far it is, as a sentence. */
  says: string;
  state: "done" | "begun" | "open";
  address: string;
  /** The words of the link. */
  does: string;
}

/** The steps of the first month in the order in which they are best done. */
export function checklist(counts: FirstMonthCounts): Step[] {
  return [...ofTheTrust(counts), ...ofSupport(counts), ...ofRecords(counts), ...ofGoverning(counts)];
}

function ofTheTrust({ schools, people, neverSignedIn, yearPublished }: FirstMonthCounts): Step[] {
  const signedIn = people - neverSignedIn;
  return [
    {
      name: "The strategy of this year",
      says: yearPublished ? "Published: its categories, visits and terms are in use." : "Not published yet, so nobody can see it.",
      state: yearPublished ? "done" : "open",
      address: "/strategy",
      does: "Open the strategy",
    },
    {
      name: "Schools",
      says: schools === 0 ? "None yet." : `${counted(schools, "school")} with their facts.`,
      state: schools === 0 ? "open" : "done",
      address: "/schools",
      does: "See the schools",
    },
    {
      name: "People",
      says: `${signedIn} of ${counted(people, "person", "people")} ${signedIn === 1 ? "has" : "have"} signed in.`,
      state: stateOf(signedIn, people),
      address: neverSignedIn > 0 && people > 1 ? "/people?state=neverSignedIn" : "/people",
      does: neverSignedIn > 0 && people > 1 ? "See who has not" : "See the people",
    },
  ];
}

function ofSupport({ units, withAdviser, withLink, withCategory, team, teamWithPattern }: FirstMonthCounts): Step[] {
  return [
    {
      name: "Advisers and partnership links",
      says: `${withAdviser} of ${units} have an adviser, ${withLink} of ${units} a link. A federation counts as one.`,
      state: stateOf(withAdviser + withLink, 2 * units),
      address: "/allocations",
      does: "Allocate them",
    },
    {
      name: "Working days of the team",
      says: `${teamWithPattern} of ${counted(team, "member", "members")} of the team ${teamWithPattern === 1 ? "has" : "have"} entered theirs.`,
      state: stateOf(teamWithPattern, team),
      address: "/people",
      does: "Choose somebody",
    },
    {
      name: "Categories",
      says: `${withCategory} of ${units} schools and federations have one.`,
      state: stateOf(withCategory, units),
      address: "/first-month/categories",
      does: "Bring in categories",
    },
  ];
}

function ofRecords({ visits, actions, measures, periods, periodsLoaded }: FirstMonthCounts): Step[] {
  const loaded = `${periodsLoaded} of ${counted(periods, "period")} loaded.`;
  return [
    {
      name: "Visits of this year",
      says: visits === 0 ? "None here yet." : `${counted(visits, "visit")} here.`,
      state: visits === 0 ? "open" : "done",
      address: "/first-month/visits",
      does: "Bring in visits",
    },
    {
      name: "Open actions",
      says: actions === 0 ? "None here yet." : `${counted(actions, "action")} open.`,
      state: actions === 0 ? "open" : "done",
      address: "/first-month/actions",
      does: "Bring in actions",
    },
    {
      name: "The trust’s own measures",
      says: measures === 0 ? "Nothing is measured yet." : `${counted(measures, "measure")}, ${loaded}`,
      state: measures > 0 ? stateOf(periodsLoaded, periods) : "open",
      address: measures > 0 && periods > 0 ? "/first-month/measures" : "/own-measures",
      does: measures > 0 && periods > 0 ? "Load a period" : "Say what is measured",
    },
  ];
}

function ofGoverning({ schools, withMeetings, withClerk }: FirstMonthCounts): Step[] {
  return [
    {
      name: "Governing bodies",
      says: `${withMeetings} of ${schools} have their dates of this year, ${withClerk} of ${schools} a clerk. Clerk, chair, headteacher or admin support enter them on the school’s page.`,
      state: stateOf(withMeetings + withClerk, 2 * schools),
      address: "/schools",
      does: "Choose a school",
    },
  ];
}

function stateOf(reached: number, of: number): Step["state"] {
  if (reached === 0 || of === 0) return "open";
  return reached >= of ? "done" : "begun";
}
