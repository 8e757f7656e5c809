import type { Strategy } from "@/lib/strategy/content";

/** What a finding or a next step is tagged with: a strand of the trust's work, and perhaps one of its statements (TE-6). */
export interface StrandTag {
  strandKey: string | null;
  statementKey: string | null;
}

type Strands = Pick<Strategy["strands"], "strands">;

/** A tag as one text, as a form carries it: "inclusion", or "inclusion/inclusion-4". */
export function writtenTag(strandKey: string, statementKey?: string | null): string {
  return statementKey ? `${strandKey}/${statementKey}` : strandKey;
}

/** The strand and the statement that a text names. */
export function tagOf(written: string): StrandTag {
  const [strandKey = "", statementKey = ""] = written.split("/", 2);
  return { strandKey: strandKey || null, statementKey: statementKey || null };
}

/** "Inclusion", or "Inclusion, statement 4"; nothing where the year does not know the strand. */
export function tagName({ strands }: Strands, written: string): string {
  const { strandKey, statementKey } = tagOf(written);
  const strand = strands.find(({ key }) => key === strandKey);
  if (!strand) return "";
  const place = strand.statements.findIndex(({ key }) => key === statementKey);
  return place < 0 ? strand.name : `${strand.name}, statement ${place + 1}`;
}
