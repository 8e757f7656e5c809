import { type Kind, leave } from "@/lib/official-data/reading/kind";
import { schoolFact } from "@/lib/official-data/reading/kinds/school-fact";
import { codeOf, companyNumberOf, dayOf, isSchoolUrn, urnOf } from "@/lib/official-data/reading/values";

/** Which school is in which group since when: the layouts of 2019 and of 2022. Each academy stands there for its trust and its sponsor. */
export const groupLinks: Kind = {
  key: "groupLinks",
  name: "Links between groups and schools",
  stage: 2,
  datedBy: "joinedOn",
  listsBy: "laCode",
  columns: {
    urn: ["URN"],
    uid: ["Group UID", "Linked UID"],
    groupId: ["Group ID"],
    groupName: ["Group Name"],
    companyNumber: ["Companies House Number"],
    groupType: ["Group Type", "Group Type (name)"],
    groupStatus: ["Group Status", "Group Status (name)"],
    joinedOn: ["Joined date"],
    name: ["EstablishmentName"],
    type: ["TypeOfEstablishment (name)"],
    phase: ["PhaseOfEducation (name)"],
    laCode: ["LA (code)"],
    laName: ["LA (name)"],
  },
  optional: ["groupId"],
  marks: ["urn", "uid", "groupName", "groupType", "joinedOn"],
  read(cell, { interest }) {
    const uid = codeOf(cell("uid"));
    const urn = urnOf(cell("urn"));
    if (uid !== interest.uid) return leave(interest.isTrustName(cell("groupName")) ? "sponsor" : "otherGroup");
    if (urn === undefined) return leave("noUrn");
    if (!isSchoolUrn(urn)) return leave("notSchool");
    const joinedOn = dayOf(cell("joinedOn"));
    if (joinedOn === undefined) return leave("noDate");
    const group = {
      is: "group" as const,
      uid,
      name: cell("groupName").trim(),
      groupId: codeOf(cell("groupId")) || null,
      companyNumber: companyNumberOf(cell("companyNumber")) ?? null,
      type: cell("groupType").trim(),
      status: cell("groupStatus").trim(),
      ukprn: null,
    };
    const school = schoolFact(cell, { urn, source: "groupLinks", inTrust: true, joinedOn });
    return { facts: [group, school] };
  },
};
