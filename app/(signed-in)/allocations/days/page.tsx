import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { DaysAskedForm } from "@/components/working-days/days-asked-form";
import { FoundDays } from "@/components/working-days/found-days";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { daysAskedOf } from "@/lib/working-days/ask";
import { suitableDaysPage } from "@/lib/working-days/queries";

export const metadata: Metadata = { title: "Find a day" };

export default async function DaysPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = daysAskedOf(await searchParams, viewer.today);
  const { team, schools, found } = orNotFound(await suitableDaysPage(viewer, asked));
  return (
    <>
      <Heading
        title="Find a day"
        lead="For several people, and a school: by working days, terms, INSET days, bank holidays and days away."
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <DaysAskedForm asked={asked} team={team} schools={schools} />
        <section aria-label="Days found">
          {found ? (
            <FoundDays found={found} from={asked.from} />
          ) : (
            <EmptyState title="Choose who is needed.">The next ten days that suit all of them will stand here.</EmptyState>
          )}
        </section>
      </div>
    </>
  );
}
