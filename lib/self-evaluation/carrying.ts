import type { RichText } from "@/lib/rich-text/rich-text";
import { type AreaFacts, followersOf, type VersionFacts } from "@/lib/self-evaluation/frameworks";
import {
  type EvaluationPart,
  type EvaluationPartKind,
  type EvaluationValue,
  emptyEvaluationParts,
  evaluationPartsOf,
  evaluationValue,
} from "@/lib/self-evaluation/parts";

interface From {
  parts: readonly EvaluationPart[];
  frameworkId: string;
}

interface To {
  /** All versions of the body's framework. */
  versions: readonly VersionFacts[];
  frameworkId: string;
  /** The areas that the school has in it. */
  areas: readonly AreaFacts[];
  /** The year's statements of the trust's strands. */
  statements: readonly string[];
  /** Whether the year stays the same: then what was said by the year's own scale stays too. */
  sameYear: boolean;
}

/** A part that goes over; `was` is the key that a point had. */
export interface CarriedPart<Kind extends EvaluationPartKind = EvaluationPartKind> {
  kind: Kind;
  key: string;
  value: EvaluationValue<Kind>;
  was?: string;
}

/**
 * What an evaluation takes over from the one before it: every word. Between two versions of a framework text follows the areas
 * and no grade does; what no area takes over is kept in a text of its own. In one version a grade goes over to be confirmed.
 */
export function carriedInto(from: From, to: To): CarriedPart[] {
  const isSame = from.frameworkId === to.frameworkId;
  const followers = isSame ? null : followersOf(to.versions, from.frameworkId, to.frameworkId);
  const known = new Set(to.areas.map(({ key }) => key));
  const goesTo = (key: string) => (followers ? (followers.get(key) ?? []) : [key]).filter((one) => known.has(one));
  const old = from.parts.flatMap((part) => (part.kind === "text" && part.key !== "brought" ? [part as EvaluationPart<"text">] : []));
  return [
    ...old.map(({ key, value }): CarriedPart => ({ kind: "text", key, value })),
    ...evaluationPartsOf(from.parts, "safeguarding").map(
      ({ key, value }): CarriedPart => ({
        kind: "safeguarding",
        key,
        value: to.sameYear && isSame ? value : { ...value, met: "" },
      }),
    ),
    ...evaluationPartsOf(from.parts, "inspectionPoint").map(
      ({ key, value }): CarriedPart => ({
        kind: "inspectionPoint",
        key,
        value: to.sameYear ? value : { ...value, rating: "" },
      }),
    ),
    ...areasCarried(from.parts, goesTo, to.areas, isSame),
    ...evaluationPartsOf(from.parts, "point").flatMap(({ key, value }) =>
      goesTo(value.area).map((area): CarriedPart => ({ kind: "point", key, was: key, value: { ...value, area } })),
    ),
    ...standardsCarried(from.parts, to),
    ...leftOver(from, to, goesTo),
  ];
}

type GoesTo = (key: string) => string[];

function areasCarried(parts: readonly EvaluationPart[], goesTo: GoesTo, areas: To["areas"], isSame: boolean): CarriedPart[] {
  const before = evaluationPartsOf(parts, "area");
  return areas.flatMap(({ key }): CarriedPart[] => {
    const sources = before.filter((one) => goesTo(one.key).includes(key)).map(({ value }) => value);
    const [first, ...others] = sources.filter(({ headline, body, grade }) => headline || body.length > 0 || grade);
    if (!first) return [];
    const value: EvaluationValue<"area"> = {
      ...emptyEvaluationParts.area,
      headline: first.headline,
      body: [...first.body, ...others.flatMap(({ headline, body }) => [...paragraph(headline), ...body])],
      ...(isSame ? { grade: first.grade, direction: first.direction } : {}),
    };
    return [{ kind: "area", key, value }];
  });
}

function standardsCarried(parts: readonly EvaluationPart[], { statements, sameYear }: To): CarriedPart[] {
  return evaluationPartsOf(parts, "standard")
    .filter(({ key }) => statements.includes(key))
    .map(({ key, value }) => ({ kind: "standard", key, value: sameYear ? value : { ...value, level: "" } }));
}

/** Words that have no place in the new one: they stay together, under the names that they had. */
function leftOver({ parts, frameworkId }: From, { versions, statements }: To, goesTo: GoesTo): CarriedPart[] {
  const names = versions.find(({ id }) => id === frameworkId)?.areas ?? [];
  const body: RichText = [
    ...evaluationValue(parts, "text", "brought").body,
    ...evaluationPartsOf(parts, "area").flatMap(({ key, value }) =>
      goesTo(key).length > 0 ? [] : under(nameIn(names, key), [...paragraph(value.headline), ...value.body]),
    ),
    ...evaluationPartsOf(parts, "point").flatMap(({ value }) =>
      goesTo(value.area).length > 0
        ? []
        : under(nameIn(names, value.area), [...paragraph(value.text), ...paragraph(value.impact), ...paragraph(value.words)]),
    ),
    ...evaluationPartsOf(parts, "standard").flatMap(({ key, value }) => (statements.includes(key) ? [] : paragraph(value.evidence))),
  ];
  return body.length > 0 ? [{ kind: "text", key: "brought", value: { body } }] : [];
}

const nameIn = (areas: readonly AreaFacts[], key: string) => areas.find((one) => one.key === key)?.name ?? key;

function under(name: string, body: RichText): RichText {
  return body.length > 0 ? [{ kind: "paragraph", spans: [{ text: name, bold: true }] }, ...body] : [];
}

function paragraph(text: string): RichText {
  return text.trim() ? [{ kind: "paragraph", spans: [{ text }] }] : [];
}
