import type { Client } from "pg";
import { routes } from "../../lib/permissions/endpoints.ts";

/**
 * How much a page may load and ask. Reading: 1.08 of the JavaScript of a page that has none of ours; a form and a document
 * that is read with small forms beside it: 1.25; a document that is written: 1.5.
 */
export const allowances = { reading: 1.08, form: 1.25, writing: 1.5 };

/** One way to open a page of the sample trust. */
export interface PageToWeigh {
  /** The framework's name of its file, as in the table of endpoints. */
  route: string;
  address: string;
  use: keyof typeof allowances;
  account: string;
  /** Where one page is opened in several ways. */
  way?: string;
}

/** Pages that cannot be opened at will, and why. */
export const notWeighed: Record<string, string> = {
  "/_not-found/page": "it is the empty page that the others are measured by",
  "/_global-error/page": "the framework's last resort",
  "/choose-trust/page": "needs one login in two trusts",
  "/invitation/[secret]/page": "opened by a link that works once; its form is that of signing in",
  "/password-reset/[secret]/page": "as an invitation",
  "/unsubscribe/[secret]/page": "its address is signed with the secret of the installation; one button",
  "/set-up/[secret]/page": "opened before there is a trust",
  "/(signed-in)/quality/reviews/[id]/change/page": "its form is that of a new review",
  "/(signed-in)/admin/set-up/page": "leads on to the imports once there are schools",
};

const found = {
  draft: `SELECT n."visitId" FROM "Note" n JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId" JOIN "School" s ON s."trustId" = v."trustId" AND s."unitId" = v."unitId"
    WHERE n."state" = 'draft' ORDER BY s."urn", v."date" DESC LIMIT 1`,
  withHead: `SELECT n."visitId" FROM "Note" n JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId" JOIN "School" s ON s."trustId" = v."trustId" AND s."unitId" = v."unitId"
    WHERE n."state" = 'withHeadteacher' ORDER BY s."urn", v."date" DESC LIMIT 1`,
  withReader: `SELECT n."visitId" FROM "Note" n WHERE n."state" = 'withReader' ORDER BY n."visitId" LIMIT 1`,
  published: `SELECT n."visitId" FROM "Note" n JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId" JOIN "School" s ON s."trustId" = v."trustId" AND s."unitId" = v."unitId"
    WHERE n."state" = 'published' ORDER BY s."urn", v."date" DESC LIMIT 1`,
  visit: `SELECT v."id" FROM "Visit" v JOIN "School" s ON s."trustId" = v."trustId" AND s."unitId" = v."unitId"
    WHERE s."urn" = 900101 AND v."status" = 'planned' AND v."kind" = 'programme' ORDER BY v."date" LIMIT 1`,
  action: `SELECT a."id" FROM "AgreedAction" a JOIN "School" s ON s."trustId" = a."trustId" AND s."unitId" = a."unitId"
    WHERE s."urn" = 900101 AND a."closedOn" IS NULL ORDER BY a."due" LIMIT 1`,
  person: `SELECT "id" FROM "Person" ORDER BY "name" LIMIT 1`,
  letter: `SELECT "id" FROM "OutboxMail" ORDER BY "createdAt" LIMIT 1`,
  framework: `SELECT "id" FROM "FrameworkVersion" WHERE "startsOn" > current_date ORDER BY "startsOn" LIMIT 1`,
  federation: `SELECT "id" FROM "Federation" ORDER BY "name" LIMIT 1`,
  support: `SELECT "id" FROM "Support" WHERE "state" = 'underWay' ORDER BY "title" LIMIT 1`,
  induction: `SELECT s."urn"::text FROM "Induction" i JOIN "School" s ON s."trustId" = i."trustId" AND s."id" = i."schoolId" LIMIT 1`,
  joining: `SELECT "id" FROM "Joining" ORDER BY "name" LIMIT 1`,
  joined: `SELECT "urn"::text FROM "Joining" WHERE "state" = 'joined' LIMIT 1`,
  group: `SELECT "id" FROM "SchoolGroup" ORDER BY "name" LIMIT 1`,
  offer: `SELECT d."id" FROM "DevelopmentOffer" d JOIN "OfferSession" s ON s."trustId" = d."trustId" AND s."offerId" = d."id" ORDER BY d."title" LIMIT 1`,
  inspection: `SELECT s."urn" || '/inspections/' || i."id" FROM "Inspection" i JOIN "School" s ON s."trustId" = i."trustId" AND s."id" = i."schoolId" WHERE i."origin" = 'byHand' ORDER BY s."urn" LIMIT 1`,
  import: `SELECT "id" FROM "ImportRun" ORDER BY "preparedAt" DESC LIMIT 1`,
  meetingToCome: `SELECT "id" FROM "StandardsMeeting" WHERE "kind" = 'additional' AND "state" = 'planned' ORDER BY "date" LIMIT 1`,
  meetingShared: `SELECT "id" FROM "StandardsMeeting" WHERE "state" = 'shared' ORDER BY "date" LIMIT 1`,
  duty: `SELECT s."urn" || '/category/duties/' || o."id" FROM "Obligation" o JOIN "School" s ON s."trustId" = o."trustId" AND s."unitId" = o."unitId" WHERE o."state" = 'open' AND o."kind" = 'other' ORDER BY s."urn", o."entryKey" LIMIT 1`,
  commitment: `SELECT s."urn" || '/category/commitments/' || c."id" FROM "Commitment" c JOIN "School" s ON s."trustId" = c."trustId" AND s."unitId" = c."unitId" WHERE c."state" = 'open' ORDER BY s."urn", c."challengeKey" LIMIT 1`,
  direction: `SELECT s."urn" || '/category/directions/' || d."id" FROM "Direction" d JOIN "School" s ON s."trustId" = d."trustId" AND s."unitId" = d."unitId" WHERE d."reviewedOn" IS NULL LIMIT 1`,
  bodyMeeting: `SELECT g."id" FROM "GoverningBodyMeeting" g JOIN "PresentedReport" r ON r."trustId" = g."trustId" AND r."meetingId" = g."id" ORDER BY g."day" LIMIT 1`,
  boardDraft: `SELECT "id" FROM "BoardReport" WHERE "issuedAt" IS NULL ORDER BY "day" DESC LIMIT 1`,
  boardIssued: `SELECT "id" FROM "BoardReport" WHERE "issuedAt" IS NOT NULL ORDER BY "day" DESC LIMIT 1`,
  plan: `SELECT p."id" FROM "ImprovementPlan" p JOIN "School" s ON s."trustId" = p."trustId" AND s."unitId" = p."unitId"
    WHERE s."urn" = 900101 AND p."kind" = 'annual' ORDER BY p."createdAt" DESC LIMIT 1`,
  strategicVersion: `SELECT p."id" FROM "Snapshot" p JOIN "School" s ON s."trustId" = p."trustId" AND s."unitId" = p."unitId" WHERE s."urn" = 900101 AND p."desk" = 'strategicPlan' ORDER BY p."at" LIMIT 1`,
  sampledOpen: `SELECT "id" FROM "SampledJudgement" WHERE "agreement" IS NULL ORDER BY "id" LIMIT 1`,
  sampledDisagreed: `SELECT "id" FROM "SampledJudgement" WHERE "agreement" = 'disagrees' ORDER BY "id" LIMIT 1`,
  peerReview: `SELECT "id" FROM "PeerReview" ORDER BY "startsOn" LIMIT 1`,
  planVersion: `SELECT p."id" FROM "Snapshot" p JOIN "School" s ON s."trustId" = p."trustId" AND s."unitId" = p."unitId" WHERE s."urn" = 900101 AND p."desk" = 'improvementPlan' ORDER BY p."at" LIMIT 1`,
};

/** Addresses that only a page can tell. */
export interface ToldByPages {
  /** Where a clause that is not met can be waived. */
  waiver: string;
}

type Known = Record<keyof typeof found, string> & ToldByPages;

const school = "/schools/900101";

/** Page by page: the account, the use, the file's name and, where it differs, the address. */
const table: [string, keyof typeof allowances, string, ((known: Known) => string)?, string?][] = [
  ["admin", "reading", "/"],
  ["director", "reading", "/", () => "/", "the director's"],
  ["head", "reading", "/", () => "/", "a headteacher's"],
  ["admin", "form", "/me"],
  ["adviser", "reading", "/notices"],
  ["head", "reading", "/help", () => "/help?page=/visits"],
  ["director", "reading", "/search", () => "/search?words=reading"],
  ["governor", "reading", "/search", () => "/search?words=fonics", "a misspelt word"],
  ["admin", "reading", "/admin/jobs"],
  ["director", "form", "/data"],
  ["admin", "form", "/data", () => "/data", "an administrator's"],
  ["admin", "reading", "/schools"],
  ["admin", "reading", "/schools", () => "/schools?search=school&phase=primary&sort=adviser", "searched"],
  ["admin", "form", "/schools/new"],
  ["admin", "reading", "/schools/[urn]"],
  ["head", "reading", "/schools/[urn]", () => school, "a headteacher's"],
  ["admin", "form", "/schools/[urn]/change"],
  ["admin", "reading", "/schools/[urn]/history"],
  ["admin", "reading", "/schools/[urn]/data"],
  ["admin", "form", "/schools/[urn]/inspections/new"],
  ["director", "form", "/schools/[urn]/inspections/[id]", ({ inspection }) => `/schools/${inspection}`],
  ["director", "form", "/schools/[urn]/allocations"],
  ["director", "reading", "/categories"],
  ["head", "reading", "/schools/[urn]/category"],
  ["admin", "form", "/schools/[urn]/category/bring-in"],
  ["director", "form", "/schools/[urn]/category/duties/[id]", ({ duty }) => `/schools/${duty}`],
  ["director", "form", "/schools/[urn]/category/commitments/[id]", ({ commitment }) => `/schools/${commitment}`],
  ["director", "form", "/schools/[urn]/category/directions/[id]", ({ direction }) => `/schools/${direction}`],
  ["director", "form", "/schools/[urn]/category/concerns/[id]", () => `${school}/category/concerns/new`],
  ["admin", "form", "/schools/[urn]/terms"],
  ["head", "form", "/schools/[urn]/governing-body"],
  ["governor", "reading", "/governors/[urn]", () => "/governors/900101"],
  ["governor", "reading", "/governors/[urn]/summary", () => "/governors/900101/summary"],
  ["chair", "form", "/governors/[urn]/meetings/[id]", ({ bodyMeeting }) => `/governors/900101/meetings/${bodyMeeting}`],
  ["chair", "reading", "/governors/[urn]/meetings/[id]/rag", ({ bodyMeeting }) => `/governors/900101/meetings/${bodyMeeting}/rag`],
  ["governor", "form", "/advice"],
  ["director", "form", "/board"],
  ["director", "form", "/board/[id]/write", ({ boardDraft }) => `/board/${boardDraft}/write`],
  ["director", "reading", "/board/[id]", ({ boardDraft }) => `/board/${boardDraft}`, "a draft"],
  ["trustee", "reading", "/board/[id]", ({ boardIssued }) => `/board/${boardIssued}`, "a trustee's"],
  ["governor", "reading", "/", () => "/", "a governor's"],
  ["admin", "reading", "/admin"],
  ["admin", "reading", "/admin/imports"],
  ["admin", "form", "/admin/imports/new"],
  ["admin", "form", "/admin/imports/[id]", (known) => `/admin/imports/${known.import}`],
  ["admin", "reading", "/admin/mail"],
  ["admin", "reading", "/admin/mail/[id]", ({ letter }) => `/admin/mail/${letter}`],
  ["admin", "reading", "/admin/permissions"],
  ["admin", "reading", "/people"],
  ["admin", "form", "/people/invite"],
  ["admin", "form", "/people/sheet"],
  ["admin", "form", "/people/stand-ins"],
  ["admin", "form", "/people/[id]", ({ person }) => `/people/${person}`],
  ["admin", "form", "/people/[id]/change", ({ person }) => `/people/${person}/change`],
  ["admin", "reading", "/people/[id]/history", ({ person }) => `/people/${person}/history`],
  ["director", "reading", "/people/[id]/data", ({ person }) => `/people/${person}/data`],
  ["admin", "form", "/people/[id]/working-days", ({ person }) => `/people/${person}/working-days`],
  ["admin", "reading", "/strategy"],
  ["admin", "form", "/strategy/frameworks"],
  ["admin", "form", "/strategy/frameworks/[id]", ({ framework }) => `/strategy/frameworks/${framework}`],
  ["admin", "form", "/strategy/bank-holidays"],
  ["admin", "reading", "/strategy/[year]", () => "/strategy/2022-23"],
  ["admin", "reading", "/strategy/[year]/differences", () => "/strategy/2022-23/differences"],
  ["admin", "reading", "/strategy/[year]/history", () => "/strategy/2022-23/history"],
  ["admin", "form", "/strategy/[year]/change", () => "/strategy/2022-23/change"],
  ["admin", "form", "/strategy/[year]/change/[part]", () => "/strategy/2022-23/change/provision"],
  ["admin", "form", "/strategy/[year]/change/[part]/[item]", () => "/strategy/2022-23/change/categories/repair"],
  ["admin", "form", "/federations"],
  ["admin", "form", "/federations/[id]", ({ federation }) => `/federations/${federation}`],
  ["admin", "form", "/first-month"],
  ["admin", "form", "/first-month/[kind]", () => "/first-month/categories"],
  ["admin", "form", "/first-month/[kind]", () => "/first-month/measures", "figures"],
  ["admin", "form", "/own-measures"],
  ["director", "form", "/allocations"],
  ["director", "reading", "/allocations/days"],
  ["director", "reading", "/visits"],
  ["adviser", "reading", "/visits", () => "/visits?view=year", "the year"],
  ["adviser", "reading", "/visits", () => "/visits?view=timetable", "the timetable"],
  ["director", "reading", "/provision"],
  ["director", "reading", "/provision", () => "/provision?statement=provision-4", "one statement"],
  ["director", "reading", "/findings"],
  ["director", "reading", "/findings", () => "/findings?strand=inclusion", "the words"],
  ["director", "form", "/visits/[id]/note", ({ withReader }) => `/visits/${withReader}/note`, "read through"],
  ["adviser", "form", "/visits/move", ({ visit }) => `/visits/move?visit=${visit}`],
  ["adviser", "reading", "/schools/[urn]/visits"],
  ["adviser", "form", "/schools/[urn]/visits/lay-out"],
  ["adviser", "form", "/schools/[urn]/visits/new"],
  ["adviser", "reading", "/visits/[id]", ({ visit }) => `/visits/${visit}`],
  ...["plan", "move", "people", "focus", "cancel"].map(
    (part) => ["adviser", "form", `/visits/[id]/${part}`, ({ visit }: Known) => `/visits/${visit}/${part}`] as (typeof table)[number],
  ),
  ["adviser", "reading", "/visits/[id]/history", ({ visit }) => `/visits/${visit}/history`],
  ["adviser", "reading", "/visits/[id]/pack", ({ visit }) => `/visits/${visit}/pack`],
  ["adviser", "form", "/visits/[id]/evidence", ({ draft }) => `/visits/${draft}/evidence`],
  ["governor", "form", "/visits/[id]/note", ({ published }) => `/visits/${published}/note`, "read"],
  ["head", "form", "/visits/[id]/note", ({ withHead }) => `/visits/${withHead}/note`, "checked"],
  ["adviser", "writing", "/visits/[id]/note", ({ draft }) => `/visits/${draft}/note`, "written"],
  ["adviser", "form", "/visits/[id]/note/preview", ({ draft }) => `/visits/${draft}/note/preview`],
  ["director", "form", "/visits/[id]/note/hand-over", ({ draft }) => `/visits/${draft}/note/hand-over`],
  ["adviser", "reading", "/actions"],
  ["director", "reading", "/actions", () => "/actions?sort=rating&rating=red&search=the&overdue=yes", "filtered"],
  ["admin", "reading", "/actions/print", () => "/actions/print?school=900101"],
  ["adviser", "form", "/actions/[id]", ({ action }) => `/actions/${action}`],
  ["adviser", "form", "/actions/[id]/change", ({ action }) => `/actions/${action}/change`],
  ["director", "reading", "/protocol"],
  ["director", "form", "/protocol/waive", ({ waiver }) => waiver],
  ["director", "reading", "/memos"],
  ["head", "writing", "/schools/[urn]/plan/[year]", () => `${school}/plan/2026-27`, "written"],
  ["director", "form", "/schools/[urn]/plan/[year]", () => `${school}/plan/2026-27`, "read"],
  ["head", "reading", "/schools/[urn]/plan/[year]/headline", () => `${school}/plan/2026-27/headline`],
  ["director", "form", "/schools/[urn]/plan/[year]/rapid", () => "/schools/900106/plan/2026-27/rapid"],
  [
    "head",
    "reading",
    "/schools/[urn]/plan/[year]/versions/[version]",
    ({ planVersion }) => `${school}/plan/2026-27/versions/${planVersion}`,
  ],
  ["head", "writing", "/schools/[urn]/self-evaluation/[year]", () => `${school}/self-evaluation/2026-27`, "written"],
  ["director", "form", "/schools/[urn]/self-evaluation/[year]", () => `${school}/self-evaluation/2026-27`, "read"],
  ["governor", "form", "/schools/[urn]/self-evaluation/[year]", () => `${school}/self-evaluation/2026-27`, "as shown"],
  ["head", "writing", "/schools/[urn]/self-evaluation/[year]/church", () => `${school}/self-evaluation/2026-27/church`],
  ["head", "reading", "/schools/[urn]/thread"],
  ["head", "reading", "/schools/[urn]/inspection-folder"],
  ["head", "writing", "/schools/[urn]/strategic-plan", undefined, "written"],
  ["governor", "form", "/schools/[urn]/strategic-plan", undefined, "read"],
  ["governor", "reading", "/schools/[urn]/strategic-plan/headline"],
  [
    "governor",
    "reading",
    "/schools/[urn]/strategic-plan/versions/[version]",
    ({ strategicVersion }) => `${school}/strategic-plan/versions/${strategicVersion}`,
  ],
  ["director", "form", "/strategic-plan", undefined, "written"],
  ["governor", "reading", "/strategic-plan", undefined, "read"],
  ["head", "form", "/bring-in/[desk]/[id]", ({ plan }) => `/bring-in/plan/${plan}`],
  ["director", "reading", "/meetings"],
  ["director", "form", "/meetings/new", () => "/meetings/new?school=900101"],
  ["director", "form", "/meetings/[id]", ({ meetingToCome }) => `/meetings/${meetingToCome}`],
  ["director", "form", "/meetings/[id]", ({ meetingShared }) => `/meetings/${meetingShared}`, "shared"],
  ["director", "writing", "/meetings/[id]/minutes", ({ meetingToCome }) => `/meetings/${meetingToCome}/minutes`],
  ["adviser", "writing", "/meetings/[id]/view", ({ meetingToCome }) => `/meetings/${meetingToCome}/view?side=adviser`],
  ["head", "form", "/meetings/[id]/view", ({ meetingToCome }) => `/meetings/${meetingToCome}/view?side=school`, "submitted"],
  ["director", "form", "/meetings/[id]/decide", ({ meetingToCome }) => `/meetings/${meetingToCome}/decide`],
  ["director", "reading", "/meetings/[id]/outcome", ({ meetingShared }) => `/meetings/${meetingShared}/outcome`],
  ["director", "reading", "/meetings/[id]/pack", ({ meetingToCome }) => `/meetings/${meetingToCome}/pack`],
  ["director", "reading", "/meetings/[id]/history", ({ meetingToCome }) => `/meetings/${meetingToCome}/history`],
  ["director", "form", "/quality"],
  ["quality", "form", "/quality", () => "/quality", "the quality assurer's"],
  ["director", "form", "/quality/draw"],
  ["quality", "form", "/quality/[id]", ({ sampledOpen }) => `/quality/${sampledOpen}`],
  ["director", "form", "/quality/[id]", ({ sampledDisagreed }) => `/quality/${sampledDisagreed}`, "answered"],
  ["director", "reading", "/quality/reviews"],
  ["director", "form", "/quality/reviews/new"],
  ["director", "form", "/quality/reviews/[id]", ({ peerReview }) => `/quality/reviews/${peerReview}`],
  ["quality", "reading", "/", () => "/", "the quality assurer's"],
  ["director", "reading", "/support"],
  ["head", "reading", "/support", () => "/support", "of a school"],
  ["director", "reading", "/support/schools"],
  ["head", "form", "/support/strengths"],
  ["director", "form", "/support/new"],
  ["director", "reading", "/support/help", () => "/support/help?school=900101"],
  ["director", "form", "/support/[id]", ({ support }) => `/support/${support}`],
  ["director", "reading", "/support/print"],
  ["director", "reading", "/joining"],
  ["director", "form", "/joining/new"],
  ["director", "form", "/joining/[id]", ({ joining }) => `/joining/${joining}`],
  ["newhead", "reading", "/schools/[urn]/joining", ({ joined }) => `/schools/${joined}/joining`],
  ["director", "reading", "/inductions"],
  ["newhead", "form", "/schools/[urn]/induction", ({ induction }) => `/schools/${induction}/induction`],
  ["director", "reading", "/priorities"],
  ["director", "reading", "/priorities/loose-ends"],
  ["director", "reading", "/priorities/evaluations"],
  ["director", "reading", "/groups"],
  ["director", "form", "/groups/new"],
  ["director", "form", "/groups/[id]", ({ group }) => `/groups/${group}`],
  ["head", "reading", "/cpd"],
  ["director", "form", "/cpd/new"],
  ["director", "reading", "/cpd/attendance"],
  ["director", "form", "/cpd/[id]", ({ offer }) => `/cpd/${offer}`],
  ["governor", "form", "/cpd/[id]", ({ offer }) => `/cpd/${offer}`, "a governor's"],
  ["director", "form", "/cpd/[id]/change", ({ offer }) => `/cpd/${offer}/change`],
  ["", "form", "/sign-in"],
  ["", "form", "/sign-in/forgotten"],
];

const fileOf = (page: string, account: string) => `${account ? "/(signed-in)" : ""}${page === "/" ? "" : page}/page`;

/** Every page of the app with an address in the sample trust that a database holds. */
export async function pagesToWeigh(client: Client, told: ToldByPages): Promise<PageToWeigh[]> {
  const known = { ...told } as Known;
  for (const [name, query] of Object.entries(found)) {
    const { rows } = await client.query<string[]>({ text: query, rowMode: "array" });
    if (!rows[0]?.[0]) throw new Error(`The sample has no ${name}.`);
    known[name as keyof Known] = rows[0][0];
  }
  return table.map(([account, use, page, address, way]) => ({
    route: fileOf(page, account),
    address: address?.(known) ?? page.replace("/schools/[urn]", school),
    use,
    account,
    way,
  }));
}

/** What the table of endpoints has and this one lacks. */
export function pagesForgotten(): string[] {
  const weighed = new Set(table.map(([account, , page]) => fileOf(page, account)));
  return Object.keys(routes).filter((route) => route.endsWith("/page") && !weighed.has(route) && !(route in notWeighed));
}
