import type { Metadata } from "next";
import { PlanMeetingForm } from "@/components/standards-meetings/plan-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { addressWith, type SearchParams, textOf } from "@/lib/pages";
import { meetingToPlan } from "@/lib/standards-meetings/queries";
import { meetingKinds, meetingName } from "@/lib/standards-meetings/words";
import { roleChoices } from "@/lib/strategy/role-choices";
import { withArticle } from "@/lib/words";

export const metadata: Metadata = { title: "Plan a meeting" };

export default async function NewMeetingPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const urn = Number(textOf(asked.school) || "-1");
  const page = orNotFound(await meetingToPlan(viewer, { urn, obligationId: textOf(asked.duty) }));
  const { obligation, people, suiting, unit, urn: first } = page;
  const kind = obligation
    ? obligation.kind === "reviewMeeting"
      ? "review"
      : "standards"
    : (meetingKinds.find((one) => one === textOf(asked.kind)) ?? "additional");
  const day = suiting.includes(textOf(asked.day)) ? textOf(asked.day) : "";
  const address = (chosen: string) =>
    addressWith("/meetings/new", {
      school: String(first),
      kind,
      duty: obligation?.id ?? "",
      replaces: textOf(asked.replaces),
      day: chosen,
    });
  return (
    <div className="max-w-4xl">
      <Heading
        crumbs={[{ name: "Standards meetings", address: "/meetings" }]}
        title={`Plan ${withArticle(meetingName(kind).toLowerCase())}`}
        lead={
          obligation
            ? `${unit}: ${obligation.text}.${obligation.due ? ` By ${writtenDay(obligation.due.toISOString().slice(0, 10))}.` : ""}`
            : unit
        }
      />
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <PlanMeetingForm urn={first} kind={kind} obligationId={obligation?.id ?? ""} replacesId={textOf(asked.replaces)} date={day} />
        <div className="grid content-start gap-6">
          <section aria-labelledby="expected">
            <h2 id="expected">Expected there</h2>
            <ul className="list mt-1">
              {people.map(({ personId, name, role }) => (
                <li key={personId + role}>
                  {name}
                  <small className="block">{roleChoices[role]}</small>
                </li>
              ))}
            </ul>
            {people.length === 0 ? <p className="text-soft">Nobody holds these roles yet.</p> : null}
          </section>
          <section aria-labelledby="suiting">
            <h2 id="suiting">Days that suit them</h2>
            <ul className="list mt-1">
              {suiting.map((one) => (
                <li key={one}>
                  <a href={address(one)} aria-current={one === day ? "true" : undefined}>
                    {writtenDay(one)}
                  </a>
                </li>
              ))}
            </ul>
            {suiting.length === 0 ? <p className="text-soft">No day of the known terms suits them all.</p> : null}
          </section>
        </div>
      </div>
    </div>
  );
}
