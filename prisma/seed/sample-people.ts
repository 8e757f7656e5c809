import type { Role } from "@/lib/people/roles";

/** Somebody of the sample trust's own team, with the address at sample.test before the @. */
export interface SamplePerson {
  key: string;
  name: string;
  role: Role;
}

/** The trust's team. Those of a single school stand with their school. */
export const team: SamplePerson[] = [
  { key: "director", name: "Ruth Adeyemi", role: "directorOfEducation" },
  { key: "deputy", name: "Gareth Lloyd", role: "deputyDirector" },
  { key: "ceo", name: "Catherine Ashdown", role: "chiefExecutive" },
  { key: "adviser", name: "Ann Osei", role: "adviser" },
  { key: "adviser2", name: "Simon Pell", role: "adviser" },
  { key: "independent", name: "Victoria Langham", role: "independentAdviser" },
  { key: "link", name: "Mohammed Rafiq", role: "partnershipLink" },
  { key: "quality", name: "Judith Kearney", role: "qualityAssurer" },
  { key: "trustee", name: "Edward Blyth", role: "trustee" },
  { key: "trustchair", name: "Dame Olivia Sharpe", role: "chairOfTrustees" },
  { key: "mentor", name: "Graham Tulley", role: "mentor" },
  { key: "office", name: "Wendy Carr", role: "adminSupport" },
  { key: "admin", name: "Nadia Petrov", role: "administrator" },
];

/** Addresses of people at schools that newcomers are told: by school and by what they are there. */
export const knownAtSchools: Record<string, { school: string; role: Role; name: string }> = {
  head: { school: "Whitesands Church of England Primary School", role: "headteacher", name: "Martin Field" },
  chair: { school: "Whitesands Church of England Primary School", role: "chairOfGovernors", name: "Helen Marsh" },
  governor: { school: "Whitesands Church of England Primary School", role: "linkGovernor", name: "Priya Nair" },
  staff: { school: "Whitesands Church of England Primary School", role: "schoolStaff", name: "Ben Kwarteng" },
  sendco: { school: "Whitesands Church of England Primary School", role: "sendco", name: "Louise Hale" },
  lead: { school: "Whitesands Church of England Primary School", role: "priorityLead", name: "Imogen Fry" },
  clerk: { school: "Whitesands Church of England Primary School", role: "clerk", name: "Maureen Doyle" },
  newhead: { school: "Tidewater Primary School", role: "headteacher", name: "Daniel Iwu" },
};
