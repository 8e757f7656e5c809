import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { actionSection, categorySection, findingSection, focusSection, visitSection } from "@/lib/visit-packs/compose-records";
import { figureSection, inspectionSection, measureSection, peopleSection } from "@/lib/visit-packs/compose-school";
import type { PackFacts } from "@/lib/visit-packs/facts";
import { visitName } from "@/lib/visits/words";

/** A part of the pack: where it stands, what it is called, what fills it. */
interface PackSection {
  title: string;
  blocks: (facts: PackFacts, today: Day) => DocumentBlock[];
}

/**
 * The parts of a pack in their order (VP-6). A part without anything to say is left out; plan and self-evaluation have
 * their places, and fill them once they are kept.
 */
const sections: readonly PackSection[] = [
  { title: "This visit", blocks: visitSection },
  { title: "Open actions", blocks: actionSection },
  { title: "Progress of the improvement plan", blocks: ({ later }) => later["improvement-plan"] ?? [] },
  { title: "Self-evaluation", blocks: ({ later }) => later["self-evaluation"] ?? [] },
  { title: "Category and support", blocks: categorySection },
  { title: "Last inspection", blocks: inspectionSection },
  { title: "Attendance, attainment and pupils", blocks: figureSection },
  { title: "The trust’s own measures", blocks: measureSection },
  { title: "What the last notes found", blocks: findingSection },
  { title: "Areas of focus, and what was found then", blocks: focusSection },
  { title: "People", blocks: peopleSection },
];

/** The pack of a visit as one document: composed from what is recorded, nothing asked of the school (VP-6). */
export function composePack(facts: PackFacts, trustName: string, today: Day): DocumentValue {
  const { visit } = facts;
  const name = visitName(visit);
  return {
    title: `Pack for ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    lead: [visit.unitName, `${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}`].join(" · "),
    meta: [`${visit.lead ?? "Nobody yet"} leads it`, `Put together on ${writtenDay(today)} from what is recorded`],
    foot: `${trustName} · ${writtenDay(today)}`,
    blocks: sections.flatMap(({ title, blocks }): DocumentBlock[] => {
      const own = blocks(facts, today);
      return own.length > 0 ? [{ kind: "heading", level: 2, text: title }, ...own] : [];
    }),
  };
}
