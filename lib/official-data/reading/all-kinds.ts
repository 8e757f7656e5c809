import type { Kind } from "@/lib/official-data/reading/kind";
import { bankHolidays } from "@/lib/official-data/reading/kinds/bank-holidays";
import { groupLinks } from "@/lib/official-data/reading/kinds/group-links";
import { groups } from "@/lib/official-data/reading/kinds/groups";
import { earlyInspections, latestInspections, reportCards } from "@/lib/official-data/reading/kinds/inspections";
import { absence, census, destinations, keyStage2, keyStage4, keyStage5 } from "@/lib/official-data/reading/kinds/performance";
import { register } from "@/lib/official-data/reading/kinds/register";
import { information, keyStage4OfTrusts, keyStage4Statistics } from "@/lib/official-data/reading/kinds/statistics";
import { urnLinks } from "@/lib/official-data/reading/kinds/urn-links";

/** Every kind of official file that Waymark reads. A new layout is a few names more in one of them. */
export const kinds: readonly Kind[] = [
  groups,
  groupLinks,
  urnLinks,
  register,
  census,
  information,
  absence,
  keyStage2,
  keyStage4,
  keyStage4Statistics,
  keyStage4OfTrusts,
  keyStage5,
  destinations,
  latestInspections,
  reportCards,
  earlyInspections,
  bankHolidays,
];
