import { v7 as uuid } from "uuid";
import type { Change, DeskPart } from "@/lib/desk/change";
import type { RichText } from "@/lib/rich-text/rich-text";

/** A change that makes a new part. */
export function newPart(kind: string, value: unknown, position: number, key: string = uuid()): Change {
  return { id: uuid(), kind, key, base: 0, position, removed: false, value };
}

/** A change of a part as it stands, or of one that is not there yet. */
export function changedPart(parts: readonly DeskPart[], kind: string, key: string, empty: object, change: object): Change {
  const part = parts.find((one) => one.kind === kind && one.key === key);
  const value = { ...empty, ...(part?.value as object | undefined), ...change };
  return { id: uuid(), kind, key, base: part?.version ?? 0, position: part?.position ?? 0, removed: false, value };
}

/** The place after the last of a kind. */
export function nextPosition(parts: readonly DeskPart[], kind: string): number {
  return Math.max(0, ...parts.filter((one) => one.kind === kind).map(({ position }) => position)) + 1;
}

/** What stands in a text part with more behind it. */
export function joinedText(parts: readonly DeskPart[], key: string, more: RichText): Change {
  const part = parts.find((one) => one.kind === "text" && one.key === key);
  const body = [...((part?.value as { body: RichText } | undefined)?.body ?? []), ...more];
  return changedPart(parts, "text", key, {}, { body });
}
