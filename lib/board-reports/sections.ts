/** The sections of a board report, in their order; the director writes to each. */
export const boardSections = ["summary", "categories", "progress", "themes", "priorities", "support", "protocol", "inspections"] as const;
export type BoardSection = (typeof boardSections)[number];

const titles: Record<BoardSection, string> = {
  summary: "In short",
  categories: "Categories and what has moved",
  progress: "How actions and plans stand",
  themes: "Strengths and risks that schools share",
  priorities: "The year’s priorities",
  support: "Support given",
  protocol: "The protocol, met and not met",
  inspections: "Inspections",
};

/** "Support given". */
export function sectionTitle(section: BoardSection): string {
  return titles[section];
}
