import { type Kind, leave } from "@/lib/official-data/reading/kind";
import { textOrNull } from "@/lib/official-data/reading/kinds/school-fact";
import { dayOf, urnOf } from "@/lib/official-data/reading/values";

/** Which URN came before which. Both directions are listed; whose links they are is known when all files are read. */
export const urnLinks: Kind = {
  key: "urnLinks",
  name: "Links between URNs",
  stage: 3,
  columns: {
    urn: ["URN"],
    linkUrn: ["LinkURN"],
    name: ["LinkName"],
    kind: ["LinkType"],
    on: ["LinkEstablishedDate"],
  },
  marks: ["urn", "linkUrn", "kind"],
  read(cell) {
    const [urn, other] = [urnOf(cell("urn")), urnOf(cell("linkUrn"))];
    if (urn === undefined || other === undefined) return leave("noUrn");
    const kind = cell("kind").trim();
    const isSuccessor = /^successor/i.test(kind);
    if (!isSuccessor && !/^predecessor|^result of amalgamation/i.test(kind)) return leave("notPredecessor");
    const [older, newer] = isSuccessor ? [urn, other] : [other, urn];
    // The name in the row is that of the other school: the older one's only where the row speaks of a predecessor.
    const name = isSuccessor ? null : textOrNull(cell("name"));
    return { facts: [{ is: "link", urn: older, successor: newer, name, kind, on: dayOf(cell("on")) ?? null }] };
  },
};
