import { describe, expect, it } from "vitest";
import { isLate, trustActionMark } from "@/lib/peer-reviews/actions-due";

describe("TE-4 an action of the trust after a peer review", () => {
  it.each([
    ["open", "2026-11-23", true, "Late"],
    ["open", "2026-11-24", false, "Open"],
    ["open", null, false, "Open"],
    ["done", "2026-11-01", false, "Done"],
    ["dropped", "2026-11-01", false, "Dropped"],
  ] as const)("%s, due %s: late %s", (state, due, late, name) => {
    expect(isLate({ state, due }, "2026-11-24")).toBe(late);
    expect(trustActionMark({ state, due }, "2026-11-24").name).toBe(name);
  });
});
