/** Kinds of visits, as the database tells them apart. */
export const visitKinds = ["programme", "additional", "linkMeeting", "review"] as const;
export type VisitKind = (typeof visitKinds)[number];

export const reviewKinds = ["qualityAssurance", "subject", "middleLeaders", "peerReview", "wholeSchool", "governance"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export const visitStatuses = ["planned", "done", "cancelled", "left"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export type VisitSide = "school" | "trust";

const kindNames: Record<VisitKind, string> = {
  programme: "Visit of the programme",
  additional: "Additional visit",
  linkMeeting: "Link meeting",
  review: "Review",
};

const reviewNames: Record<ReviewKind, string> = {
  qualityAssurance: "Quality assurance review",
  subject: "Subject review",
  middleLeaders: "Review of middle leadership",
  peerReview: "Trust peer review",
  wholeSchool: "Review of the whole school",
  governance: "Review of governance",
};

const statusNames: Record<VisitStatus, string> = {
  planned: "Planned",
  done: "Took place",
  cancelled: "Cancelled",
  left: "The school left the trust",
};

/** "Link meeting". */
export function kindName(kind: VisitKind): string {
  return kindNames[kind];
}

/** "Subject review". */
export function reviewName(kind: ReviewKind): string {
  return reviewNames[kind];
}

/** "Took place". */
export function statusName(status: VisitStatus): string {
  return statusNames[status];
}

/** What a visit is called: "Visit 2", "Additional visit", "Subject review". */
export function visitName({
  kind,
  number,
  reviewKind,
}: {
  kind: VisitKind;
  number: number | null;
  reviewKind?: ReviewKind | null;
}): string {
  if (kind === "programme") return number === null ? "Visit" : `Visit ${number}`;
  return kind === "review" && reviewKind ? reviewNames[reviewKind] : kindNames[kind];
}

/** How long it counts: "one day", "half a day", nothing for a meeting or a review. */
export function daysInWords(days: number): string {
  return days === 1 ? "one day" : days === 0.5 ? "half a day" : "";
}

/** How far the plan of a visit has come; nothing for meetings and reviews, which have none to agree. */
export function planWords({ kind, plan }: { kind: VisitKind; plan: "none" | "written" | "trust" | "school" | "agreed" }): string {
  if (kind !== "programme" && kind !== "additional") return "";
  const words = {
    none: "No plan yet",
    written: "Plan not agreed",
    trust: "Waits for the headteacher",
    school: "Waits for the adviser",
    agreed: "Plan agreed",
  };
  return words[plan];
}

/** Where a page of a visit stands: the school, its year of visits, the visit. */
export function visitCrumbs(visit: {
  id: string;
  kind: VisitKind;
  number: number | null;
  reviewKind: ReviewKind | null;
  place: { schoolId: string };
  schools: readonly { id: string; urn: number; name: string }[];
}): { name: string; address: string }[] {
  const school = visit.schools.find(({ id }) => id === visit.place.schoolId) ?? visit.schools[0];
  return [
    ...(school
      ? [
          { name: school.name, address: `/schools/${school.urn}` },
          { name: "Visits", address: `/schools/${school.urn}/visits` },
        ]
      : []),
    { name: visitName(visit), address: `/visits/${visit.id}` },
  ];
}

/** "Was there", "Comes", "Asked". */
export function attendanceWords(
  attendance: "invited" | "coming" | "notComing" | "present" | "absent",
  role: "takesPart" | "shadows",
): string {
  const words = {
    invited: "Asked",
    coming: role === "shadows" ? "Will shadow" : "Takes part",
    notComing: "Can not come",
    present: "Was there",
    absent: "Was not there",
  };
  return words[attendance];
}
