import type { DeskKind } from "@/prisma/generated/enums";

const slugs = { plan: "improvementPlan", "strategic-plan": "strategicPlan", "self-evaluation": "selfEvaluation" } as const;

/** The kind of document that an address names: "strategic-plan". */
export function deskOf(slug: string): DeskKind | undefined {
  return Object.hasOwn(slugs, slug) ? slugs[slug as keyof typeof slugs] : undefined;
}

/** Where files are brought into a document. */
export function bringInAddress(desk: DeskKind, recordId: string): string {
  const slug = Object.entries(slugs).find(([, kind]) => kind === desk)?.[0] ?? "";
  return `/bring-in/${slug}/${recordId}`;
}

/** What the tray says of a text that was put aside. */
export const aside = "aside";
