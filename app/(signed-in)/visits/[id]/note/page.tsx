import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoteDeskPage } from "@/components/notes/note-desk";
import { NoteHeading } from "@/components/notes/note-heading";
import { NoteToCheck } from "@/components/notes/note-to-check";
import { NoteToRead } from "@/components/notes/note-to-read";
import { PublishedNoteView } from "@/components/notes/published-note";
import { SchoolInputPage } from "@/components/notes/school-input-page";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/session";
import { holds, type Viewer } from "@/lib/auth/viewer";
import { composeNote } from "@/lib/notes/compose";
import type { NoteContext } from "@/lib/notes/context";
import { noteDesk } from "@/lib/notes/desk";
import { owesReadThrough } from "@/lib/notes/life";
import { notePolicy } from "@/lib/notes/policy";
import { type NotePage as NotePageFacts, notePage, publishedNote, schoolInputPage } from "@/lib/notes/queries";
import type { SearchParams } from "@/lib/pages";
import { checked } from "@/lib/protocol/rule";
import { visitClauses } from "@/lib/protocol/visit-clauses";
import { supportPolicy } from "@/lib/support/policy";

export const metadata: Metadata = { title: "Note of visit" };

const told: Record<string, string> = {
  sent: "The note is with the headteacher.",
  askedToRead: "The director and the deputies are asked to read the note through.",
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
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Shown viewer={viewer} page={page} version={Number(asked.version)} compare={Boolean(asked.compare)} />
    </>
  );
}

interface ShownProps {
  viewer: Viewer;
  page: NotePageFacts;
  version: number;
  compare: boolean;
}

/** A note as it is for this viewer: to be written, to be checked, or to be read. */
async function Shown({ viewer, page, version, compare }: ShownProps) {
  const { context, place, around } = page;
  if (around) {
    const desk = deskOf(viewer, context, around);
    return <NoteDeskPage desk={desk} heading={<NoteHeading context={context} />} mayPublish={notePolicy.publish(viewer, place)} />;
  }
  if (context.note?.state === "withReader") {
    const may = { read: notePolicy.readThrough(viewer, place), publish: notePolicy.publish(viewer, place) };
    return <NoteToRead context={context} value={composeNote(context, context.parts)} may={may} today={viewer.today} />;
  }
  if (context.note?.state === "withHeadteacher") {
    const may = {
      check: notePolicy.checkAccuracy(viewer, place),
      settle: notePolicy.settle(viewer, place),
      publish: notePolicy.publish(viewer, place),
      answer: notePolicy.answerComments(viewer, place),
    };
    return <NoteToCheck context={context} value={composeNote(context, context.parts)} may={may} today={viewer.today} />;
  }
  const wanted = version || (context.versions.at(-1)?.number ?? 1);
  const published = await publishedNote(viewer, context.visit.id, wanted);
  const before = compare ? await publishedNote(viewer, context.visit.id, wanted - 1) : null;
  const may = {
    correct: notePolicy.correct(viewer, place),
    withdraw: notePolicy.withdraw(viewer, place),
    present: notePolicy.present(viewer, place),
    askForSupport: supportPolicy.ask(viewer, place),
  };
  return <PublishedNoteView context={context} published={published} number={wanted} before={before} may={may} />;
}

function deskOf(viewer: Viewer, context: NoteContext, { visit, answers, writeBy }: NonNullable<NotePageFacts["around"]>) {
  const checks = visit ? checked(visitClauses, visit, context.strategy, viewer.today, answers) : [];
  return noteDesk(context, {
    visitChecks: checks.filter(({ step }) => step === "publish"),
    answers,
    writeBy,
    owesReadThrough: owesReadThrough(context.strategy.note, context.note, context.visit, {
      byDirector: holds(viewer, "directorOfEducation"),
    }),
    today: viewer.today,
    me: { id: viewer.personId, name: viewer.personName },
    now: new Date().toISOString(),
  });
}
