import { v7 as uuid } from "uuid";
import { expect } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { Change } from "@/lib/desk/change";
import { bothTexts } from "@/lib/desk/part-words";
import { savePlanChanges } from "@/lib/improvement-plans/autosave-commands";
import { saveChanges } from "@/lib/notes/autosave-commands";
import { plainText, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import { saveStrategicChanges } from "@/lib/strategic-plans/autosave-commands";
import { inTrustOf } from "../factories/records.ts";

interface Body {
  body: RichText;
}

/** Something that several people write at once: its parts of rich text, how they are saved, and what stands in the database. */
interface Written {
  kind: string;
  keys: readonly string[];
  save: (viewer: Viewer, change: Change) => ReturnType<typeof saveChanges>;
  parts: (trustId: string) => Promise<{ key: string; value: unknown; version: number }[]>;
  made: (trustId: string) => Promise<{ key: string; version: number | null }[]>;
}

/** A note, while it is written: some of its sections, or as many as are named. */
export function noteOfVisit(visitId: string, keys: readonly string[] = ["send", "disadvantaged", "impact", "school-input"]): Written {
  return {
    kind: "section",
    keys,
    save: (viewer, change) => saveChanges(viewer, { visitId, changes: [change] }),
    parts: (trustId) => inTrustOf(trustId, (db) => db.notePart.findMany({ where: { trustId, visitId } })),
    made: (trustId) => inTrustOf(trustId, (db) => db.noteChange.findMany({ where: { trustId, visitId, version: { not: null } } })),
  };
}

/** An improvement plan, while it is written. */
export function planOfYear(planId: string): Written {
  return {
    kind: "text",
    keys: ["context", "last-year", "team"],
    save: (viewer, change) => savePlanChanges(viewer, { planId, changes: [change] }),
    parts: async (trustId) => {
      const rows = await inTrustOf(trustId, (db) => db.planText.findMany({ where: { trustId, planId } }));
      return rows.map(({ key, value, version }) => ({ key, value: { body: value }, version }));
    },
    made: (trustId) => inTrustOf(trustId, (db) => db.deskChange.findMany({ where: { trustId, recordId: planId, version: { not: null } } })),
  };
}

/** A strategic plan, while it is written. */
export function strategicPlan(planId: string): Written {
  return {
    kind: "text",
    keys: ["vision", "context", "end", "risks"],
    save: (viewer, change) => saveStrategicChanges(viewer, { planId, changes: [change] }),
    parts: async (trustId) => {
      const rows = await inTrustOf(trustId, (db) => db.strategicText.findMany({ where: { trustId, planId } }));
      return rows.map(({ key, value, version }) => ({ key, value: { body: value }, version }));
    },
    made: (trustId) => inTrustOf(trustId, (db) => db.deskChange.findMany({ where: { trustId, recordId: planId, version: { not: null } } })),
  };
}

/** A self-evaluation, while it is written. */
export function evaluationOfYear(evaluationId: string): Written {
  return {
    kind: "text",
    keys: ["context", "last-inspection"],
    save: (viewer, change) => saveEvaluationChanges(viewer, { evaluationId, changes: [change] }),
    parts: async (trustId) => {
      const rows = await inTrustOf(trustId, (db) => db.evaluationText.findMany({ where: { trustId, evaluationId } }));
      return rows.map(({ key, value, version }) => ({ key, value: { body: value }, version }));
    },
    made: (trustId) =>
      inTrustOf(trustId, (db) => db.deskChange.findMany({ where: { trustId, recordId: evaluationId, version: { not: null } } })),
  };
}

/** One browser: what it knows of each part, and what it was told is saved. */
class Writer {
  readonly confirmed: string[] = [];
  private readonly known = new Map<string, { value: Body; version: number }>();
  private count = 0;

  constructor(
    private readonly viewer: Viewer,
    private readonly written: Written,
    private readonly name: string,
    private readonly random: () => number,
    /** How often the connection is away before something is sent, and for how many milliseconds at most. */
    private readonly away: { often: number; most: number },
  ) {}

  /** Adds a word of its own to a section, sends it again where the answer is lost, and joins both texts where it met another's. */
  async write(): Promise<void> {
    const { keys, kind } = this.written;
    const key = keys[Math.floor(this.random() * keys.length)] ?? "";
    this.count += 1;
    const word = `${this.name}${this.count}.`;
    let { value, version } = this.known.get(key) ?? { value: { body: [] }, version: 0 };
    value = { body: [...value.body, ...richTextFrom(word)] };
    for (;;) {
      const change = { id: uuid(), kind, key, base: version, position: 1, removed: false, value };
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
      if (this.random() < this.away.often) await new Promise((resolve) => setTimeout(resolve, this.random() * this.away.most));
      const result = await this.written.save(this.viewer, change);
      // The connection breaks after the server has done its work: nobody is told, and the same is sent again.
      if (this.random() < 0.3) continue;
      if (!result.ok) throw new Error(result.refusal.sentence);
      const [answer] = result.value.answers;
      if (!answer) throw new Error("There was no answer.");
      return answer;
    }
  }
}

/** Writers in one document at once, for so many milliseconds: nothing that was confirmed is lost, nothing is doubled. */
export async function expectNothingLost(
  viewers: readonly Viewer[],
  at: Written,
  milliseconds: number,
  seed: number,
  away = { often: 0, most: 0 },
): Promise<number> {
  const writers = viewers.map((viewer, index) => new Writer(viewer, at, `writer${index}word`, randomFrom(seed + index), away));
  const until = Date.now() + milliseconds;
  await Promise.all(
    writers.map(async (writer) => {
      while (Date.now() < until) await writer.write();
    }),
  );
  const trustId = viewers[0]?.trustId ?? "";
  const parts = await at.parts(trustId);
  const written = parts.flatMap(({ value }) => plainText((value as unknown as Body).body).split("\n"));
  const confirmed = writers.flatMap((writer) => writer.confirmed);
  expect(written.filter(Boolean).sort()).toEqual([...confirmed].sort());
  expect(new Set(confirmed).size).toBe(confirmed.length);
  const changes = await at.made(trustId);
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
