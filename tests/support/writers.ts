import { v7 as uuid } from "uuid";
import { expect } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { Change } from "@/lib/desk/change";
import { bothTexts } from "@/lib/desk/part-words";
import { saveChanges } from "@/lib/notes/autosave-commands";
import type { PartValue } from "@/lib/notes/parts";
import { plainText, richTextFrom } from "@/lib/rich-text/rich-text";
import { inTrustOf } from "../factories/records.ts";

type Body = PartValue<"section">;

const sections = ["send", "disadvantaged", "impact", "school-input"];

/** One browser: what it knows of each part, and what it was told is saved. */
class Writer {
  readonly confirmed: string[] = [];
  private readonly known = new Map<string, { value: Body; version: number }>();
  private count = 0;

  constructor(
    private readonly viewer: Viewer,
    private readonly visitId: string,
    private readonly name: string,
    private readonly random: () => number,
  ) {}

  /** Adds a word of its own to a section, sends it again where the answer is lost, and joins both texts where it met another's. */
  async write(): Promise<void> {
    const key = sections[Math.floor(this.random() * sections.length)] ?? "send";
    this.count += 1;
    const word = `${this.name}${this.count}.`;
    let { value, version } = this.known.get(key) ?? { value: { body: [] }, version: 0 };
    value = { body: [...value.body, ...richTextFrom(word)] };
    for (;;) {
      const change = { id: uuid(), kind: "section" as const, key, base: version, position: 1, removed: false, value };
      const answer = await this.sendUntilAnswered(change);
      if ("saved" in answer) {
        this.known.set(key, { value, version: answer.saved });
        this.confirmed.push(word);
        return;
      }
      if ("refused" in answer) throw new Error(answer.refused);
      const theirs = answer.conflict.value as Body;
      const mine = { body: richTextFrom(word) };
      value = bothTexts(theirs, mine);
      version = answer.conflict.version;
    }
  }

  private async sendUntilAnswered(change: Change) {
    for (;;) {
      const result = await saveChanges(this.viewer, { visitId: this.visitId, changes: [change] });
      // The connection breaks after the server has done its work: nobody is told, and the same is sent again.
      if (this.random() < 0.3) continue;
      if (!result.ok) throw new Error(result.refusal.sentence);
      const [answer] = result.value.answers;
      if (!answer) throw new Error("There was no answer.");
      return answer;
    }
  }
}

/** Writers in one note at once, for so many milliseconds: nothing that was confirmed is lost, nothing is doubled. */
export async function expectNothingLost(viewers: readonly Viewer[], visitId: string, milliseconds: number, seed: number): Promise<number> {
  const writers = viewers.map((viewer, index) => new Writer(viewer, visitId, `writer${index}word`, randomFrom(seed + index)));
  const until = Date.now() + milliseconds;
  await Promise.all(
    writers.map(async (writer) => {
      while (Date.now() < until) await writer.write();
    }),
  );
  const trustId = viewers[0]?.trustId ?? "";
  const parts = await inTrustOf(trustId, (db) => db.notePart.findMany({ where: { trustId, visitId } }));
  const written = parts.flatMap(({ value }) => plainText((value as unknown as Body).body).split("\n"));
  const confirmed = writers.flatMap((writer) => writer.confirmed);
  expect(written.filter(Boolean).sort()).toEqual([...confirmed].sort());
  expect(new Set(confirmed).size).toBe(confirmed.length);
  const changes = await inTrustOf(trustId, (db) => db.noteChange.findMany({ where: { trustId, visitId, version: { not: null } } }));
  for (const { key, version } of parts) {
    const versions = changes.filter((change) => change.key === key).map((change) => change.version);
    expect([...new Set(versions)].length, "each version was made once").toBe(versions.length);
    expect(Math.max(...versions.map(Number))).toBe(version);
  }
  return confirmed.length;
}

/** Numbers that look like chance and come out the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
