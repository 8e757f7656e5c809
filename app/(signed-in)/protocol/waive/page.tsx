import type { Metadata } from "next";
import { WaiveForm } from "@/components/protocol/waive-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { clauseToWaive } from "@/lib/protocol/queries";

export const metadata: Metadata = { title: "Waive a clause" };

export default async function WaivePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const [of, record, clause] = [textOf(asked.of), textOf(asked.record), textOf(asked.clause)];
  const found = orNotFound(await clauseToWaive(viewer, { of, record, clause }));
  return (
    <>
      <Heading
        crumbs={[{ name: "Protocol", address: "/protocol" }]}
        title={`Waive ${clause}: ${found.title}`}
        lead={`${found.record.unit} · ${found.record.name}`}
      />
      <div className="mb-5 max-w-[46rem] border-l-4 border-edge pl-4">
        <p>
          {found.outcome?.state === "unmet" ? found.outcome.sentence : "It is not asked of this record yet."}{" "}
          <a className="tag" href={`/strategy?clause=${clause}`}>
            {clause}
          </a>
        </p>
        <p className="mt-1 text-soft">A waiver lets the step be taken for this record alone. It can be taken back.</p>
      </div>
      <WaiveForm of={of} recordId={record} clause={clause} />
    </>
  );
}
