import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Comments, LifePanel } from "@/components/notes/life-panel";
import { NoteEditor } from "@/components/notes/note-editor";
import { NoteHeading } from "@/components/notes/note-heading";
import { NoteToCheck } from "@/components/notes/note-to-check";
import { PublishedNoteView } from "@/components/notes/published-note";
import { SchoolInputPage } from "@/components/notes/school-input-page";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/session";
import { composeNote } from "@/lib/notes/compose";
import { noteDesk } from "@/lib/notes/desk";
import { notePolicy } from "@/lib/notes/policy";
import { notePage, publishedNote, schoolInputPage } from "@/lib/notes/queries";
import type { SearchParams } from "@/lib/pages";
import { checked } from "@/lib/protocol/rule";
import { visitClauses } from "@/lib/protocol/visit-clauses";

export const metadata: Metadata = { title: "Note of visit" };

const told: Record<string, string> = {
  sent: "The note is with the headteacher.",
  takenBack: "The note is with you again.",
  published: "The note is published. School and governors are told.",
  answered: "Your answer is with the adviser.",
  settled: "Your decision stands with the note, which can be published now.",
  correcting: "You are writing a correction. What was published stays until it is published.",
  cancelled: "The correction is given up. What was published stands.",
  withdrawn: "The note is withdrawn. A marker remains.",
};

export default async function NotePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const asked = await searchParams;
  const notice = told[String(asked.told)];
  const page = await notePage(viewer, id);
  if (!page) {
    const input = await schoolInputPage(viewer, id);
    return input ? <SchoolInputPage {...input} /> : notFound();
  }
  const { context, place, around } = page;
  const said = notice ? <Notice>{notice}</Notice> : null;
  if (around) {
    const visitChecks = around.visit
      ? checked(visitClauses, around.visit, context.strategy, viewer.today, around.answers).filter(({ step }) => step === "publish")
      : [];
    const me = { id: viewer.personId, name: viewer.personName };
    const { answers, writeBy } = around;
    const desk = noteDesk(context, { visitChecks, answers, writeBy, today: viewer.today, me, now: new Date().toISOString() });
    return (
      <>
        {said}
        <NoteEditor
          desk={desk}
          heading={<NoteHeading context={context} />}
          life={
            <>
              <LifePanel mayPublish={notePolicy.publish(viewer, place)} />
              <Comments />
            </>
          }
        />
      </>
    );
  }
  if (context.note?.state === "withHeadteacher") {
    const may = { check: notePolicy.checkAccuracy(viewer, place), settle: notePolicy.settle(viewer, place) };
    return (
      <>
        {said}
        <NoteToCheck context={context} value={composeNote(context, context.parts)} may={may} />
      </>
    );
  }
  const last = context.versions.at(-1)?.number ?? 1;
  const wanted = Number(asked.version) || last;
  const published = await publishedNote(viewer, id, wanted);
  const before = asked.compare ? await publishedNote(viewer, id, wanted - 1) : null;
  const may = {
    correct: notePolicy.correct(viewer, place),
    withdraw: notePolicy.withdraw(viewer, place),
    present: notePolicy.present(viewer, place),
  };
  return (
    <>
      {said}
      <PublishedNoteView context={context} published={published} number={wanted} before={before} may={may} />
    </>
  );
}
