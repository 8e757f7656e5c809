import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { releasedToSchool } from "@/lib/joinings/queries";
import { joiningTextTitle } from "@/lib/joinings/words";

export const metadata: Metadata = { title: "Joining the trust" };

export default async function ReleasedPage({ params }: { params: Promise<{ urn: string }> }) {
  const { urn } = await params;
  const { name, texts } = orNotFound(await releasedToSchool(await requireViewer(), Number(urn) || 0));
  return (
    <>
      <Heading
        crumbs={[{ name, address: `/schools/${urn}` }]}
        title="Joining the trust"
        lead="What the director of education has released to the school."
      />
      {texts.map(({ kind, key, text }) => (
        <section key={`${kind} ${key}`} className="mb-6 max-w-3xl">
          <h2>{joiningTextTitle(kind, key)}</h2>
          <p className="whitespace-pre-line">{text}</p>
        </section>
      ))}
    </>
  );
}
