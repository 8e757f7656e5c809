/** The roles of the sector, in the order in which people expect to read them. */
export const roles = [
  "directorOfEducation",
  "deputyDirector",
  "chiefExecutive",
  "adviser",
  "independentAdviser",
  "partnershipLink",
  "qualityAssurer",
  "trustee",
  "chairOfTrustees",
  "headteacher",
  "priorityLead",
  "sendco",
  "chairOfGovernors",
  "governor",
  "linkGovernor",
  "clerk",
  "schoolStaff",
  "mentor",
  "adminSupport",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** A role is held for the whole trust or at one school. */
export type Reach = "trust" | "school";

const described: Record<Role, { name: string; reach: Reach; does: string }> = {
  directorOfEducation: {
    name: "Director of education",
    reach: "trust",
    does: "Leads school improvement: strategy, allocations, categories, waivers.",
  },
  deputyDirector: { name: "Deputy director", reach: "trust", does: "Reads what the director reads; decides where it has been delegated." },
  chiefExecutive: {
    name: "Chief executive",
    reach: "trust",
    does: "Reads everything; holds link meetings, gives approvals, decides appeals.",
  },
  adviser: { name: "School improvement adviser", reach: "trust", does: "Visits and supports the schools allocated to them." },
  independentAdviser: { name: "Independent adviser", reach: "trust", does: "Advises the schools allocated to them and sees no others." },
  partnershipLink: { name: "Partnership link", reach: "trust", does: "Meets the headteachers of the schools allocated to them." },
  qualityAssurer: { name: "Quality assurer", reach: "trust", does: "From another trust: checks the judgements sampled for them." },
  trustee: { name: "Trustee", reach: "trust", does: "Reads the board's reports and each school's category." },
  chairOfTrustees: { name: "Chair of trustees", reach: "trust", does: "As a trustee, and answers governors who ask for advice." },
  headteacher: {
    name: "Headteacher",
    reach: "school",
    does: "Keeps the school's plan and self-evaluation; also executive and acting heads.",
  },
  priorityLead: { name: "Priority lead", reach: "school", does: "Writes their part of the school's plan." },
  sendco: { name: "SENDCo", reach: "school", does: "Leads on special educational needs; writes their part of the plan." },
  chairOfGovernors: {
    name: "Chair of governors",
    reach: "school",
    does: "Reads what concerns the school; gives the governors' approvals.",
  },
  governor: { name: "Governor", reach: "school", does: "Reads what concerns the school; asks questions, joins visits." },
  linkGovernor: { name: "Link governor", reach: "school", does: "A governor with one area of the school's work." },
  clerk: { name: "Clerk to the governors", reach: "school", does: "Keeps the governing body's dates and papers." },
  schoolStaff: { name: "School staff", reach: "school", does: "Sees their own actions and what the school opens to staff." },
  mentor: { name: "Mentor", reach: "trust", does: "An experienced headteacher who supports a new one." },
  adminSupport: { name: "Administrative support", reach: "trust", does: "Keeps dates and bookings; invites people to schools." },
  administrator: { name: "Administrator", reach: "trust", does: "Keeps accounts, years and imports; reads nothing confidential." },
};

/** "School improvement adviser". */
export function roleName(role: Role): string {
  return described[role].name;
}

/** Whether the role is held for the whole trust or at one school. */
export function reachOf(role: Role): Reach {
  return described[role].reach;
}

/** One sentence: what somebody with the role does in the product. */
export function roleDoes(role: Role): string {
  return described[role].does;
}

/** The roles held at one school. */
export const schoolRoles: readonly Role[] = roles.filter((role) => reachOf(role) === "school");

/** Finds a role by its name as people type it ("Headteacher", "chair of governors"), or nothing. */
export function roleNamed(typed: string): Role | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  return roles.find((role) => plain(roleName(role)) === plain(typed) || plain(role) === plain(typed));
}
