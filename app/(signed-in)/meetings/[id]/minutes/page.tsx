import type { Metadata } from "next";
import { MinutesDesk } from "@/components/standards-meetings/writing-desks";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { meetingPlace } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingPage } from "@/lib/standards-meetings/queries";
import { meetingName } from "@/lib/standards-meetings/words";

export const metadata: Metadata = { title: "Minutes" };

export default async function MinutesPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const found = await meetingPage(viewer, (await params).id);
  const context = orNotFound(found && standardsMeetingPolicy.minute(viewer, meetingPlace(found)) ? found : null);
  const { id, unit, kind, date, people, parts, strategy } = context;
  return (
    <>
      <Heading crumbs={[{ name: meetingName(kind), address: `/meetings/${id}` }]} title={`Minutes: ${unit}`} lead={writtenDay(date)} />
      <MinutesDesk
        meetingId={id}
        parts={parts}
        groups={strategy.groups.descriptorGroups.map(({ key, name }) => ({ key, name }))}
        categories={strategy.categories.map(({ key, name }) => ({ key, name }))}
        people={people.flatMap(({ personId, name }) => (personId ? [{ id: personId, name }] : []))}
        confidential={standardsMeetingPolicy.readConfidential(viewer, meetingPlace(context))}
        me={{ id: viewer.personId }}
        now={new Date().toISOString()}
      >
        <section aria-label="Beside the minutes" className="card">
          <p className="text-[0.95rem]">
            The <a href={`/meetings/${id}/pack`}>pack</a> has what was agreed last time and how the school does. The category is agreed on
            the <a href={`/meetings/${id}`}>meeting’s page</a>, and the outcome is shared there.
          </p>
        </section>
      </MinutesDesk>
    </>
  );
}
