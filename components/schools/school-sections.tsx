import { ActionsSection } from "@/components/schools/actions-section";
import { AllocationSection } from "@/components/schools/allocation-section";
import { CategorySection } from "@/components/schools/category-section";
import { MeasuresSection } from "@/components/schools/measures-section";
import { PeopleOfSchool } from "@/components/schools/people-of-school";
import { VisitsSection } from "@/components/schools/visits-section";
import type { Day } from "@/lib/dates";
import { churchBodyOf } from "@/lib/frameworks/in-force";
import type { SchoolPage } from "@/lib/schools/page-statement";

/** What the viewer may see and do on a school's page. */
export interface MayOnSchool {
  bringInCategory: boolean;
  readCategory: boolean;
  allocate: boolean;
  readVisits: boolean;
  readActions: boolean;
  openPeople: boolean;
}

/** The records of a school, as far as the viewer may see them. */
export function SchoolSections({ school, today, may }: { school: SchoolPage; today: Day; may: MayOnSchool }) {
  return (
    <div>
      <CategorySection
        categories={school.categories}
        scale={school.scale}
        today={today}
        bringIn={may.bringInCategory ? `/schools/${school.urn}/category/bring-in` : null}
        more={may.readCategory ? `/schools/${school.urn}/category` : null}
        concerns={school.openConcerns}
        isSiams={churchBodyOf(school.churchCharacter) === "siams"}
      />
      <AllocationSection school={school} today={today} change={may.allocate} />
      {may.readVisits ? <VisitsSection visits={school.visits} today={today} urn={school.urn} schoolName={school.name} /> : null}
      {may.readActions ? (
        <ActionsSection actions={school.actions} open={school.openActions} today={today} schoolName={school.name} />
      ) : null}
      {school.measures?.values ? <MeasuresSection measures={school.measures} /> : null}
      <PeopleOfSchool people={school.people} linked={may.openPeople} />
    </div>
  );
}
