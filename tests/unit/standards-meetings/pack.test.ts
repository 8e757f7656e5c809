import { describe, expect, it } from "vitest";
import type { DocumentBlock } from "@/lib/documents/document";
import type { Judgement } from "@/lib/judgements/judgement";
import { findingBlocks } from "@/lib/standards-meetings/pack-findings";
import { viewBlocks } from "@/lib/standards-meetings/pack-views";
import { modelStrategy } from "@/lib/strategy/model/year";

const strategy = modelStrategy(2026);
const [group] = strategy.groups.descriptorGroups;
if (!group) throw new Error("The model year describes no group.");

const view = (side: Judgement["side"], categoryKey: string, submittedAt: string | null): Judgement => ({
  id: side,
  axis: "main",
  side,
  categoryKey,
  reasons: [],
  submittedAt,
  submittedBy: null,
  groups: [{ groupKey: group.key, categoryKey, reasons: [] }],
  evidence: [],
});
const school = { id: "s", urn: 900101, name: "Saltmere", church: false };
const given = (judgements: Judgement[], schools = [school]) => ({ strategy, schools, judgements });
const titles = (blocks: DocumentBlock[]) => blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("SM-1 the pack of a standards meeting", () => {
  it("CA-2 shows the two views side by side, differences marked, once both are submitted", () => {
    const [, table] = viewBlocks(given([view("school", "refinement", "2026-11-01"), view("adviser", "recovery", "2026-11-02")]));
    expect(table).toMatchObject({
      kind: "table",
      rows: expect.arrayContaining([
        ["The school as a whole", "Refinement", "Recovery", "2 steps"],
        [group.name, "Refinement", "Recovery", "2 steps"],
      ]),
    });
  });

  it("CA-2 says who has submitted and nothing of what is written while one view is missing", () => {
    const written = JSON.stringify(viewBlocks(given([view("school", "refinement", "2026-11-01"), view("adviser", "recovery", null)])));
    expect(written).toContain("The school has submitted its view");
    expect(written).not.toContain("Refinement");
    expect(written).not.toContain("Recovery");
  });

  it("CA-7 has the views of a church school on both axes", () => {
    expect(titles(viewBlocks(given([])))).toEqual(["How the school is seen"]);
    expect(titles(viewBlocks(given([], [{ ...school, church: true }])))).toHaveLength(2);
  });

  it("keeps strengths and risks of all visits, the rest of the last one, and says once what was found twice", () => {
    const blocks = findingBlocks([
      { kind: "strength", text: "Calm rooms", day: "2026-10-06" },
      { kind: "risk", text: "Number facts are not secure", day: "2026-10-06" },
      { kind: "theme", text: "Books are kept well", day: "2026-10-06" },
      { kind: "risk", text: "Number facts are not secure", day: "2026-06-02" },
      { kind: "theme", text: "Feedback is brief", day: "2026-06-02" },
    ]);
    expect(titles(blocks)).toEqual(["What the visits found", "Strengths", "Risks", "Besides, on the last visit"]);
    expect(blocks).toContainEqual({
      kind: "items",
      items: [{ text: "Number facts are not secure", details: ["Tue 2 Jun 2026; Tue 6 Oct 2026"] }],
    });
    expect(JSON.stringify(blocks)).toContain("Books are kept well");
    expect(JSON.stringify(blocks)).not.toContain("Feedback is brief");
    expect(JSON.stringify(findingBlocks([]))).toContain("No published finding");
  });
});
