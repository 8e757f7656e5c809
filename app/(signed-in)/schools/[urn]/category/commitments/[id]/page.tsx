import type { Metadata } from "next";
import { CommitmentForm } from "@/components/categories/duty-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import { writtenDay } from "@/lib/dates";
import { commitmentName, commitmentStates } from "@/lib/obligations/duties";
import { meetingName } from "@/lib/standards-meetings/words";

export const metadata: Metadata = { title: "Commitment of a school" };

export default async function CommitmentPage({ params }: { params: Promise<{ urn: string; id: string }> }) {
  const viewer = await requireViewer();
  const { urn, id } = await params;
  const context = orNotFound(await categoryPage(viewer, Number(urn)));
  const may = stepsOf(viewer, context);
  const commitment = orNotFound((may.reviewCommitment && context.commitments.find((one) => one.id === id)) || null);
  const states = may.settleCommitment ? commitmentStates : commitmentStates.slice(0, 2);
  const meetings = context.meetings
    .filter(({ state }) => state === "held" || state === "shared")
    .map(({ id: one, kind, date }) => ({ id: one, name: `${meetingName(kind)}, ${writtenDay(date)}` }))
    .reverse();
  return (
    <div className="max-w-2xl">
      <Heading
        crumbs={[
          { name: context.unit, address: `/schools/${urn}` },
          { name: "Category", address: `/schools/${urn}/category` },
        ]}
        title={commitment.text}
        lead={commitmentName(commitment.state)}
      />
      <CommitmentForm
        commitment={commitment}
        states={states.map((state) => [state, commitmentName(state)] as const)}
        meetings={meetings}
        today={viewer.today}
      />
      {commitment.reviews.length > 0 ? (
        <section aria-labelledby="before" className="mt-8">
          <h2 id="before">What was found</h2>
          <ul className="list mt-1">
            {commitment.reviews.map(({ day, state, evidence, by, meetingId }) => (
              <li key={`${day}${evidence}`}>
                {commitmentName(state)}: {evidence}
                <small className="block">
                  {writtenDay(day)}, {by} {meetingId ? <a href={`/meetings/${meetingId}`}>in the meeting</a> : null}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
