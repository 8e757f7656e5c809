import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskStore } from "@/components/desk/desk-store";
import type { Change } from "@/lib/desk/change";

/** A server that answers each change when it is let: with a version, or with what somebody else wrote. */
function aServer(answerTo: (change: Change) => object) {
  const arrived: Change[] = [];
  const waiting: (() => void)[] = [];
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
    const { changes } = JSON.parse(body) as { changes: Change[] };
    arrived.push(...changes);
    await new Promise<void>((answer) => waiting.push(answer));
    const answers = changes.map((change) => ({ id: change.id, kind: change.kind, key: change.key, ...answerTo(change) }));
    return Response.json({ answers });
  });
  return { arrived, answer: async () => (await vi.waitUntil(() => waiting.shift()))() };
}

const aDesk = () => new DeskStore("/api/plan", { id: "somebody" }, "plan", [], "2026-11-25T08:00:00Z");

afterEach(() => vi.unstubAllGlobals());

describe("a step that sends or freezes what is written", () => {
  it("waits for the save that is on its way and for what was typed since", async () => {
    const server = aServer(({ base }) => ({ saved: base + 1 }));
    const desk = aDesk();
    desk.write("text", "context", "First");
    const first = desk.flush();
    await vi.waitUntil(() => server.arrived.length === 1);
    desk.write("text", "context", "First and last");
    let is = "waiting";
    const emptied = desk.emptied().then((refusal) => {
      is = "through";
      return refusal;
    });
    await server.answer();
    await vi.waitUntil(() => server.arrived.length === 2);
    expect(is).toBe("waiting");
    await server.answer();
    expect(await emptied).toBeNull();
    await first;
    expect(server.arrived.map(({ value }) => value)).toEqual(["First", "First and last"]);
  });

  it("is refused with a sentence where somebody else wrote the same part, or a part is not saved", async () => {
    const theirs = { version: 2, position: 1, value: "Theirs", removed: false, by: "Ann", at: "2026-11-25T08:00:00Z" };
    const answers: [object, RegExp][] = [
      [{ conflict: theirs }, /^A part was changed by somebody else as well/],
      [{ refused: "This is not yours to write." }, /^What you wrote last is not saved yet/],
    ];
    for (const [answer, sentence] of answers) {
      const server = aServer(() => answer);
      const desk = aDesk();
      desk.write("text", "context", "Ours");
      const emptied = desk.emptied();
      await server.answer();
      expect(await emptied).toMatch(sentence);
    }
  });
});
