import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { categoryPolicy } from "@/lib/categories/policy";
import type { DocumentValue } from "@/lib/documents/document";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { obligationPolicy } from "@/lib/obligations/policy";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { protocolPolicy } from "@/lib/protocol/policy";
import { supportPolicy } from "@/lib/support/policy";
import { visitFindingPolicy } from "@/lib/visit-findings/policy";

/** No school of the viewer's own: what is open there is open at every school. */
const anySchool = { schoolId: "", unitId: "" };

const rooms: [address: RegExp, opens: (viewer: Viewer) => boolean][] = [
  [/^\/categories$/, (viewer) => categoryPolicy.list(viewer)],
  [/^\/schools\/\d+\/category$/, (viewer) => obligationPolicy.read(viewer, anySchool)],
  [/^\/schools\/\d+\/data$/, (viewer) => officialDataPolicy.read(viewer, anySchool)],
  [/^\/actions$/, (viewer) => agreedActionPolicy.list(viewer)],
  [/^\/priorities/, (viewer) => improvementPlanPolicy.readOverview(viewer)],
  [/^\/findings/, (viewer) => visitFindingPolicy.read(viewer)],
  [/^\/search/, (viewer) => visitFindingPolicy.read(viewer)],
  [/^\/support/, (viewer) => supportPolicy.list(viewer)],
  [/^\/protocol/, (viewer) => protocolPolicy.read(viewer)],
];

/** Whether the viewer can open an address on which a line of a report rests. */
export function opens(viewer: Viewer, address: string): boolean {
  return rooms.some(([pattern, may]) => pattern.test(address) && may(viewer));
}

/** A report with those links that its reader can open; the words are the same for everybody. */
export function withOpenLinks(viewer: Viewer, value: DocumentValue): DocumentValue {
  const blocks = value.blocks.map((block) =>
    block.kind === "table" && block.addresses
      ? { ...block, addresses: block.addresses.map((address) => (address && opens(viewer, address) ? address : null)) }
      : block,
  );
  return { ...value, blocks };
}
