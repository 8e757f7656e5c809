import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { allocationPolicy } from "@/lib/allocations/policy";
import { accountPolicy } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { categoryPolicy } from "@/lib/categories/policy";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { personPolicy } from "@/lib/people/policy";
import { protocolPolicy } from "@/lib/protocol/policy";
import { qualityPolicy } from "@/lib/quality/policy";
import { ownSchool, schoolPolicy } from "@/lib/schools/policy";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { strategyPolicy } from "@/lib/strategy/policy";
import { supportPolicy } from "@/lib/support/policy";
import { visitPolicy } from "@/lib/visits/policy";

/** An entry of the bar at the top. */
export interface NavigationEntry {
  name: string;
  address: string;
}

interface Room extends NavigationEntry {
  enters: (viewer: Viewer) => boolean;
}

const rooms: Room[] = [
  { name: "Visits", address: "/visits", enters: visitPolicy.list },
  { name: "Actions", address: "/actions", enters: agreedActionPolicy.list },
  { name: "Categories", address: "/categories", enters: categoryPolicy.list },
  { name: "Meetings", address: "/meetings", enters: standardsMeetingPolicy.list },
  { name: "Board", address: "/board", enters: boardReportPolicy.list },
  { name: "Support", address: "/support", enters: supportPolicy.list },
  { name: "CPD", address: "/cpd", enters: developmentOfferPolicy.read },
  { name: "Priorities", address: "/priorities", enters: improvementPlanPolicy.readOverview },
  { name: "People", address: "/people", enters: personPolicy.list },
  { name: "Strategy", address: "/strategy", enters: strategyPolicy.read },
  { name: "Protocol", address: "/protocol", enters: protocolPolicy.read },
  { name: "Quality", address: "/quality", enters: qualityPolicy.enter },
  { name: "Allocations", address: "/allocations", enters: allocationPolicy.readBoard },
  {
    name: "Official files",
    address: "/admin/imports",
    enters: (viewer) => officialDataPolicy.import(viewer) && !accountPolicy.readAdministration(viewer),
  },
  { name: "Administration", address: "/admin", enters: accountPolicy.readAdministration },
];

/** The rooms that this viewer can enter, in the order of the bar. */
export function navigationFor(viewer: Viewer): NavigationEntry[] {
  const own = ownSchool(viewer);
  const school = own ? { name: "My school", address: `/schools/${own.urn}` } : { name: "Schools", address: "/schools" };
  const isRead = own && governingBodyPolicy.read(viewer, { unitId: own.unitId, schoolId: own.id });
  return [
    { name: "Today", address: "/" },
    ...(schoolPolicy.list(viewer) ? [school] : []),
    ...(isRead ? [{ name: "Governors", address: `/governors/${own.urn}` }] : []),
    ...rooms.filter(({ enters }) => enters(viewer)).map(({ name, address }) => ({ name, address })),
  ];
}

/** Addresses that lie in a room of another name. */
const inRooms: Record<string, string> = {
  "/federations": "/schools",
  "/joining": "/schools",
  "/inductions": "/schools",
  "/groups": "/priorities",
  "/provision": "/visits",
  "/findings": "/visits",
  "/strategic-plan": "/strategy",
};

/** The address of the room that a path lies in: "/people/invite" is in "/people", only "/" is in "/". */
export function roomOf(entries: readonly NavigationEntry[], path: string): string | undefined {
  const given = path.split("?", 1)[0] ?? "";
  const [, first = ""] = given.split("/");
  const plain = inRooms[`/${first}`] ?? given;
  return entries.find(({ address }) => (address === "/" ? plain === "/" : plain === address || plain.startsWith(`${address}/`)))?.address;
}
