import { type Kind, leave } from "@/lib/official-data/reading/kind";
import { codeOf, companyNumberOf } from "@/lib/official-data/reading/values";

/** The register of groups: trusts, sponsors, federations. */
export const groups: Kind = {
  key: "groups",
  name: "Groups (trusts and sponsors)",
  stage: 1,
  columns: {
    uid: ["Group UID", "Linked UID"],
    groupId: ["Group ID"],
    name: ["Group Name"],
    companyNumber: ["Companies House Number"],
    type: ["Group Type", "Group Type (name)"],
    status: ["Group Status", "Group Status (name)"],
    incorporated: ["Incorporated on (open date)"],
    street: ["Group Street"],
    ukprn: ["UKPRN"],
  },
  marks: ["uid", "name", "type", "incorporated", "street"],
  read(cell, { interest }) {
    const uid = codeOf(cell("uid"));
    if (!/^\d+$/.test(uid)) return leave("noUid");
    const isNamesake = interest.isTrustName(cell("name"));
    if (uid !== interest.uid && !isNamesake) return leave("otherGroup");
    if (uid !== interest.uid) return leave("sponsor");
    const fact = {
      is: "group" as const,
      uid,
      name: cell("name").trim(),
      groupId: codeOf(cell("groupId")) || null,
      companyNumber: companyNumberOf(cell("companyNumber")) ?? null,
      type: cell("type").trim(),
      status: cell("status").trim(),
      ukprn: codeOf(cell("ukprn")) || null,
    };
    return { facts: [fact] };
  },
};
