const told: Record<string, string> = {
  met: "The duty is met.",
  takenUp: "It is taken up: from now on it is a duty.",
  setAside: "The duty is set aside.",
  opened: "The duty is open again.",
  named: "Who sees to it is saved.",
  reviewed: "What was found of the commitment is saved.",
  directed: "The school is directed. What, why and by when stand on this page.",
  directionReviewed: "The review is saved.",
  withdrawn: "The direction is withdrawn.",
  concern: "The cause for concern is raised.",
  responded: "What the trust does is saved.",
  concernClosed: "The cause for concern is closed.",
};

/** A notice after a step on the page of a category. */
export function categoryTold(key: unknown): string | undefined {
  return typeof key === "string" ? told[key] : undefined;
}
