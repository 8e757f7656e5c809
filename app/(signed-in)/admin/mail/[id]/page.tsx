import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenMoment } from "@/lib/dates";
import { outboxLetter } from "@/lib/mail/queries";
import { letterStates } from "@/lib/mail/states";

export const metadata: Metadata = { title: "Letter" };

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const letter = orNotFound(await outboxLetter(viewer, (await params).id));
  const crumbs = [
    { name: "Administration", address: "/admin" },
    { name: "Mail", address: "/admin/mail" },
  ];
  return (
    <div className="max-w-3xl">
      <Heading crumbs={crumbs} title={letter.subject} lead={`To ${letter.toAddress}, written ${writtenMoment(letter.createdAt)}`} />
      <p className="mb-4">
        <span className={letterStates[letter.state].look}>{letterStates[letter.state].name}</span> {letter.failure}
      </p>
      {letter.text ? (
        <pre className="card font-sans whitespace-pre-wrap">{letter.text}</pre>
      ) : (
        <p className="text-soft">A mail server has taken this letter; its text is not kept.</p>
      )}
    </div>
  );
}
