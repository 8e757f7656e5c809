import { type Known, Outbox, type Unsent } from "@/components/desk/outbox";
import type { Answered, Change, DeskPart, FreshParts, StoredPart } from "@/lib/desk/change";

/** A part as it stands in this browser. */
export interface LocalPart {
  kind: string;
  key: string;
  value: unknown;
  position: number;
  removed: boolean;
  /** The version of the server that it stands on; 0 before the first. */
  base: number;
  sending: Change | null;
  dirty: boolean;
  /** What somebody else saved while this was written. */
  conflict?: StoredPart & { by: string; at: string };
  refused?: string;
}

export type Status =
  /** Until what this browser still has is taken up: nothing can be written in these moments. */
  | { is: "opening" }
  | { is: "still" }
  | { is: "saving" }
  | { is: "saved"; at: Date }
  /** No answer: what waits is kept in this browser. */
  | { is: "offline"; kept: boolean }
  | { is: "signedOut" }
  | { is: "refused"; sentence: string };

export interface Snapshot {
  parts: readonly LocalPart[];
  status: Status;
  /** Parts that the server has not confirmed. */
  waiting: number;
  /** Who else has written here in the last minutes. */
  others: readonly string[];
}

const pause = 700;
const pollEvery = 20_000;
const nameOf = ({ kind, key }: { kind: string; key: string }) => `${kind}:${key}`;

/**
 * A note, a plan or an evaluation while it is written: every change is on this browser's shelf before it is sent, is sent until it is answered,
 * and is made once. Text that met another's change stands beside it until somebody chooses.
 */
export class DeskStore {
  private readonly parts = new Map<string, LocalPart>();
  private readonly listeners = new Set<() => void>();
  private readonly outbox = new Outbox();
  private readonly about: string;
  private snapshot: Snapshot;
  private status: Status = { is: "opening" };
  private others = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private underway: Promise<void> | null = null;
  private since: string;
  /** This page of the browser: two pages do not write on one place of the shelf. */
  private readonly page: string = crypto.randomUUID();
  private readonly releases: (() => void)[] = [];

  constructor(
    private readonly address: string,
    private readonly me: { id: string },
    of: string,
    parts: readonly DeskPart[],
    now: string,
  ) {
    this.about = `${me.id}|${of}`;
    this.since = now;
    for (const part of parts) this.parts.set(nameOf(part), { ...part, removed: false, base: part.version, sending: null, dirty: false });
    this.snapshot = this.taken();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Snapshot => this.snapshot;

  /** Takes up what this browser still has, and begins to send and to listen. Gives back how to stop. */
  start(): () => void {
    const again = () => void this.flush();
    const seen = () => document.visibilityState === "visible" && again();
    addEventListener("online", again);
    document.addEventListener("visibilitychange", seen);
    const poll = setInterval(() => document.visibilityState === "visible" && void this.listen(), pollEvery);
    void this.takeUp()
      .catch(() => {})
      .then(() => this.say({ is: "still" }))
      .then(again);
    return () => {
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", seen);
      clearInterval(poll);
      clearTimeout(this.timer);
      for (const release of this.releases.splice(0)) release();
    };
  }

  /** Writes a part: at once here, on the shelf in the same moment, to the server after a short pause. */
  write(kind: string, key: string, value: unknown, more: { position?: number; removed?: boolean } = {}): void {
    const before = this.parts.get(`${kind}:${key}`);
    const part: LocalPart = {
      kind,
      key,
      base: before?.base ?? 0,
      sending: before?.sending ?? null,
      ...(before?.conflict ? { conflict: before.conflict } : {}),
      value,
      position: more.position ?? before?.position ?? this.lastPosition(kind) + 1,
      removed: more.removed ?? false,
      dirty: true,
    };
    this.put(part);
    void this.outbox.keep(this.unsentOf(part)).catch(() => {});
    this.later(pause);
  }

  /** After a conflict: one of the two texts, or one made of both, written on top of theirs. */
  settle(kind: string, key: string, value: unknown, removed = false): void {
    const part = this.parts.get(`${kind}:${key}`);
    if (!part?.conflict) return;
    const { version, position } = part.conflict;
    const { conflict: _settled, ...rest } = part;
    this.parts.set(nameOf(part), { ...rest, base: version, position });
    this.write(kind, key, value, { removed });
  }

  /** Sends everything that waits, now. */
  flush(): Promise<void> {
    this.underway ??= this.sendAll().finally(() => {
      this.underway = null;
    });
    return this.underway;
  }

  /** Before a step that fixes what is written: waits until all is saved; why it is not, as a sentence, else null. */
  readonly emptied = async (): Promise<string | null> => {
    await this.underway;
    await this.flush();
    if (this.snapshot.parts.some(({ conflict }) => conflict)) {
      return "A part was changed by somebody else as well. Choose which words stand, then press again.";
    }
    const isOpening = this.status.is === "opening";
    return isOpening || this.snapshot.waiting > 0 ? "What you wrote last is not saved yet. Press again once all is saved." : null;
  };

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    for (let changes = await this.next(); changes.length > 0; changes = await this.next()) {
      this.say({ is: "saving" });
      const answers = await this.send(changes);
      if (!answers) return;
      for (const answer of answers) await this.take(answer);
    }
    if (this.status.is === "saving" || this.status.is === "offline") this.say({ is: "saved", at: new Date() });
  }

  /** The changes to send now: those on their way first, as they were. */
  private async next(): Promise<Change[]> {
    const due = [...this.parts.values()]
      .filter(({ sending, dirty, conflict, refused }) => !conflict && !refused && (sending || dirty))
      .slice(0, 20);
    for (const part of due) {
      if (part.sending) continue;
      const { kind, key, base, position, removed, value } = part;
      part.sending = { id: crypto.randomUUID(), kind, key, base, position, removed, value };
      part.dirty = false;
      await this.outbox.keep(this.unsentOf(part)).catch(() => {});
    }
    return due.flatMap(({ sending }) => (sending ? [sending] : []));
  }

  private async send(changes: Change[]): Promise<Answered[] | null> {
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ changes }),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    if (response?.ok) {
      this.failures = 0;
      return ((await response.json()) as { answers: Answered[] }).answers;
    }
    await this.failed(response);
    return null;
  }

  private async failed(response: Response | null): Promise<void> {
    const kept = await this.outbox.keeps();
    this.failures += 1;
    if (response?.status === 401) this.say({ is: "signedOut" });
    else if (response && response.status < 500) {
      const { sentence } = (await response.json().catch(() => ({}))) as { sentence?: string };
      this.say({ is: "refused", sentence: sentence ?? "This can not be saved." });
    } else this.say({ is: "offline", kept });
    this.later(Math.min(60_000, 2_000 * 2 ** Math.min(this.failures, 5)));
  }

  private async take(answer: Answered): Promise<void> {
    const part = this.parts.get(nameOf(answer));
    if (!part || part.sending?.id !== answer.id) return;
    if ("conflict" in answer) return this.meet(part, answer.conflict);
    if ("refused" in answer) {
      this.put({ ...part, sending: null, dirty: true, refused: answer.refused });
      return;
    }
    const sent = part.sending;
    const next: LocalPart = { ...part, sending: null, base: answer.saved };
    this.put(next);
    const known = {
      name: `${this.about}|${nameOf(part)}`,
      about: this.about,
      kind: part.kind,
      key: part.key,
      value: sent.value,
    };
    const confirmed: Known = { ...known, position: sent.position, removed: sent.removed, version: answer.saved };
    if (next.dirty) await Promise.all([this.outbox.learn(confirmed), this.outbox.keep(this.unsentOf(next))]).catch(() => {});
    else await this.outbox.confirm(this.shelf(part), confirmed).catch(() => {});
  }

  private async meet(part: LocalPart, theirs: StoredPart & { by: string; at: string }): Promise<void> {
    const next: LocalPart = { ...part, sending: null, dirty: true, conflict: theirs };
    this.put(next);
    await this.outbox.keep(this.unsentOf(next)).catch(() => {});
  }

  /** What a browser that was closed has left: sent again as it was, and what was written since after it. */
  private async takeUp(): Promise<void> {
    for (const known of await this.outbox.known(this.about).catch(() => [])) {
      const part = this.parts.get(nameOf(known));
      if (known.version > (part?.base ?? 0)) this.parts.set(nameOf(known), { ...known, base: known.version, sending: null, dirty: false });
    }
    if (await this.alone()) for (const left of await this.outbox.unsent(this.about).catch(() => [])) await this.adopt(left);
    this.tell();
  }

  /** What another page of it has left, which is gone. Somebody may have begun to write meanwhile. */
  private async adopt({ name, kind, key, value, position, removed, base, sending, dirty }: Unsent): Promise<void> {
    const here = this.parts.get(`${kind}:${key}`);
    const left = { kind, key, value, position, removed, base, sending, dirty };
    const part = here?.dirty ? { ...here, base, sending: here.sending ?? sending } : left;
    this.parts.set(nameOf(part), part);
    await this.outbox.keep(this.unsentOf(part)).catch(() => {});
    if (name !== this.shelf(part)) await this.outbox.forget(name).catch(() => {});
  }

  /** Whether no other page of this browser writes here; it stays so while this one is open. */
  private alone(): Promise<boolean> {
    if (!("locks" in navigator)) return Promise.resolve(true);
    return new Promise((answer) => {
      void navigator.locks.request(`waymark ${this.about}`, { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock ? new Promise<void>((release) => this.releases.push(release)) : undefined;
      });
    });
  }

  /** Brings in what others have written meanwhile, except where something waits here. */
  private async listen(): Promise<void> {
    const response = await fetch(`${this.address}?since=${encodeURIComponent(this.since)}`).catch(() => null);
    if (!response?.ok) return;
    const { parts, now } = (await response.json()) as FreshParts;
    this.since = now;
    for (const { by, byId, ...fresh } of parts) {
      if (byId !== this.me.id) this.others.set(by, Date.now());
      const here = this.parts.get(nameOf(fresh));
      if (here && (here.dirty || here.sending || here.base >= fresh.version)) continue;
      this.parts.set(nameOf(fresh), { ...fresh, base: fresh.version, sending: null, dirty: false });
    }
    this.tell();
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private lastPosition(kind: string): number {
    return Math.max(0, ...[...this.parts.values()].filter((part) => part.kind === kind).map(({ position }) => position));
  }

  private shelf(part: { kind: string; key: string }): string {
    return `${this.about}|${nameOf(part)}|${this.page}`;
  }

  private unsentOf({ kind, key, value, position, removed, base, sending, dirty }: LocalPart): Unsent {
    return { name: this.shelf({ kind, key }), about: this.about, kind, key, value, position, removed, base, sending, dirty };
  }

  private put(part: LocalPart): void {
    this.parts.set(nameOf(part), part);
    this.tell();
  }

  private say(status: Status): void {
    this.status = status;
    this.tell();
  }

  private tell(): void {
    this.snapshot = this.taken();
    for (const listener of this.listeners) listener();
  }

  private taken(): Snapshot {
    const parts = [...this.parts.values()];
    const recent = [...this.others].filter(([, at]) => at > Date.now() - 3 * 60_000).map(([name]) => name);
    return { parts, status: this.status, waiting: parts.filter(({ sending, dirty }) => sending || dirty).length, others: recent };
  }
}
