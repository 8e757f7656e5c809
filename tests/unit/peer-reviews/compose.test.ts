import { describe, expect, it } from "vitest";
import { composeReviewFile } from "@/lib/peer-reviews/compose";
import { richTextFrom } from "@/lib/rich-text/rich-text";

const action = {
  ...{ id: "a", ownerId: null, ownerName: "Ruth", owner: "Ruth", outcome: "", closedOn: null, version: 1 },
  text: "Agree what schools offer",
  state: "open" as const,
};
const review = {
  ...{ id: "r", name: "Peer review", reviewers: "Two chief executives", focus: "Support", year: "2026-27", version: 1 },
  startsOn: "2026-10-06",
  lastDay: "2026-10-06",
  strengths: richTextFrom("Directors know each school"),
  areas: richTextFrom("What comes of support is not written down"),
  publishedAt: null as string | null,
  actions: [
    { ...action, due: "2026-11-12" },
    { ...action, id: "b", text: "Write it down", due: "2027-01-25" },
  ],
};

describe("TE-4 a peer review that is taken away", () => {
  it("has its words and what the trust does, with what is late on its day", () => {
    const value = composeReviewFile(review, "Saltmere", "2026-11-24");
    const written = JSON.stringify(value);
    for (const words of ["Directors know each school", "is not written down", "Agree what schools offer", "by Mon 25 Jan 2027"])
      expect(written).toContain(words);
    expect(written.match(/"Late"/g)).toHaveLength(1);
    expect(value.meta).toEqual(["Saltmere", "Not published"]);
    expect(composeReviewFile({ ...review, publishedAt: "2026-10-16T09:00:00Z" }, "Saltmere", "2026-11-24").meta).toContain(
      "Published Fri 16 Oct 2026",
    );
  });
});
