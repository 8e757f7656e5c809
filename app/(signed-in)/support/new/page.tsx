import type { Metadata } from "next";
import { AskForm } from "@/components/support/forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { supportToAsk } from "@/lib/support/ask-queries";
import { askedIn, askRecords, askStart, schoolsToAskFor } from "@/lib/support/asking";

export const metadata: Metadata = { title: "Ask for support" };

export default async function AskForSupportPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const { from, of } = askedIn(asked);
  const facts = orNotFound(await supportToAsk(viewer, from, of));
  const { strands, source, helper } = facts;
  const schools = schoolsToAskFor(facts);
  const chosen = schools.find(({ urn }) => source || String(urn) === textOf(asked.school));
  return (
    <>
      <Heading
        crumbs={[{ name: "Support", address: "/support" }]}
        title={helper ? `Ask ${helper.unit} for support` : "Ask for support"}
        lead={schools.length === 1 ? `For ${schools[0]?.name}` : "The director of education answers, and the school reads the answer."}
      />
      {helper?.text ? (
        <p className="mb-4 max-w-2xl border-l-4 border-edge pl-3">
          <small className="block">What {helper.unit} shares</small>
          {helper.text}
        </p>
      ) : null}
      <AskForm units={schools} strands={strands} from={askRecords(from, facts)} start={askStart(facts, chosen?.id ?? "")} />
    </>
  );
}
