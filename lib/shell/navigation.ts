import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { allocationPolicy } from "@/lib/allocations/policy";
import { accountPolicy } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { personPolicy } from "@/lib/people/policy";
import { protocolPolicy } from "@/lib/protocol/policy";
import { ownSchool, schoolPolicy } from "@/lib/schools/policy";
import { strategyPolicy } from "@/lib/strategy/policy";
import { visitPolicy } from "@/lib/visits/policy";

/** An entry of the bar at the top. */
export interface NavigationEntry {
  name: string;
  address: string;
}

/** The rooms that this viewer can enter, in the order of the bar. */
export function navigationFor(viewer: Viewer): NavigationEntry[] {
  const own = ownSchool(viewer);
  const school = own ? { name: "My school", address: `/schools/${own.urn}` } : { name: "Schools", address: "/schools" };
  return [
    { name: "Today", address: "/" },
    ...(schoolPolicy.list(viewer) ? [school] : []),
    ...(visitPolicy.list(viewer) ? [{ name: "Visits", address: "/visits" }] : []),
    ...(agreedActionPolicy.list(viewer) ? [{ name: "Actions", address: "/actions" }] : []),
    ...(improvementPlanPolicy.readOverview(viewer) ? [{ name: "Priorities", address: "/priorities" }] : []),
    ...(protocolPolicy.read(viewer) ? [{ name: "Protocol", address: "/protocol" }] : []),
    ...(allocationPolicy.readBoard(viewer) ? [{ name: "Allocations", address: "/allocations" }] : []),
    ...(personPolicy.list(viewer) ? [{ name: "People", address: "/people" }] : []),
    ...(strategyPolicy.read(viewer) ? [{ name: "Strategy", address: "/strategy" }] : []),
    ...(officialDataPolicy.import(viewer) && !accountPolicy.readAdministration(viewer)
      ? [{ name: "Official files", address: "/admin/imports" }]
      : []),
    ...(accountPolicy.readAdministration(viewer) ? [{ name: "Administration", address: "/admin" }] : []),
  ];
}

/** Addresses that lie in a room of another name. */
const inRooms: Record<string, string> = {
  "/federations": "/schools",
  "/groups": "/priorities",
  "/development": "/priorities",
  "/strategic-plan": "/strategy",
};

/** The address of the room that a path lies in: "/people/invite" is in "/people", only "/" is in "/". */
export function roomOf(entries: readonly NavigationEntry[], path: string): string | undefined {
  const given = path.split("?", 1)[0] ?? "";
  const [, first = ""] = given.split("/");
  const plain = inRooms[`/${first}`] ?? given;
  return entries.find(({ address }) => (address === "/" ? plain === "/" : plain === address || plain.startsWith(`${address}/`)))?.address;
}
