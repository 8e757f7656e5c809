import type { Metadata } from "next";
import { AskForm } from "@/components/support/forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { type AskedFrom, supportToAsk } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Ask for support" };

const kinds = ["visit", "action", "duty"] as const;

export default async function AskForSupportPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const kind = kinds.find((one) => textOf(asked[one]) !== "");
  const from: AskedFrom | null = kind ? { kind, id: textOf(asked[kind]) } : null;
  const { units, strands, source } = orNotFound(await supportToAsk(viewer, from));
  const chosen = units.find(({ id, urn }) => (source ? id === source.unitId : String(urn) === textOf(asked.school)));
  const only = source ? units.filter(({ id }) => id === source.unitId) : units;
  const named = (wanted: AskedFrom["kind"]) => (from?.kind === wanted ? from.id : "");
  return (
    <>
      <Heading
        crumbs={[{ name: "Support", address: "/support" }]}
        title="Ask for support"
        lead={only.length === 1 ? only[0]?.name : "The director of education answers, and the school reads the answer."}
      />
      {source?.words ? <p className="mb-4 max-w-2xl border-l-4 border-edge pl-3 text-soft">{source.words}</p> : null}
      <AskForm
        units={only}
        strands={strands}
        from={{ visitId: named("visit"), actionId: named("action"), obligationId: named("duty") }}
        start={{ unitId: chosen?.id ?? "", strandKey: source?.strandKey ?? "" }}
      />
    </>
  );
}
