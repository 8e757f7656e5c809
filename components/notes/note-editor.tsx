"use client";
import type { ReactNode } from "react";
import { DeskPage } from "@/components/desk/desk-page";
import { DeskSection } from "@/components/desk/section";
import { Comments } from "@/components/notes/comments";
import { NoteProvider, useNote } from "@/components/notes/desk";
import { EarlierActions } from "@/components/notes/earlier-actions";
import { Findings } from "@/components/notes/findings";
import { FocusSection, FreeSection, PeopleSection, SchoolInput } from "@/components/notes/free-section";
import { KeepForTheDay } from "@/components/notes/keep-for-the-day";
import { LifeOfDraft } from "@/components/notes/life-of-draft";
import { EvaluationCheck, GovernorsSummary, NextSteps, Risks, Strengths } from "@/components/notes/lists";
import { MeetingForm } from "@/components/notes/meeting-form";
import { OwedCount, OwedList } from "@/components/notes/owed-list";
import { Themes } from "@/components/notes/themes";
import type { NoteDesk } from "@/lib/notes/desk";
import { themesOf } from "@/lib/notes/facts";

/** A note as it is written: the document, section by section in any order, with what is still owed beside it. */
export function NoteEditor({ desk, heading, mayPublish }: { desk: NoteDesk; heading: ReactNode; mayPublish: boolean }) {
  return (
    <NoteProvider desk={desk}>
      <DeskPage
        heading={heading}
        progress={<OwedCount />}
        aside={
          <>
            <OwedList />
            <LifeOfDraft mayPublish={mayPublish} />
            <Comments comments={desk.context.comments} />
            <KeepForTheDay visitId={desk.context.visit.id} />
          </>
        }
      >
        <Sections />
        <PeopleSection />
      </DeskPage>
    </NoteProvider>
  );
}

function Sections() {
  const { desk } = useNote();
  const { visit, strategy } = desk.context;
  if (visit.kind === "linkMeeting") return <MeetingForm />;
  return strategy.note.sections.map(({ key, name, help }) => <Section key={key} of={key} title={name} help={help} />);
}

/** The block that a section of the year has; one without a block of its own is a free text. */
function Section({ of, title, help }: { of: string; title: string; help: string }) {
  const Block = blocks[of];
  return Block ? <Block title={title} help={help} /> : <FreeSection of={of} title={title} help={help} />;
}

const blocks: Record<string, (props: { title: string; help: string }) => ReactNode> = {
  "school-input": SchoolInput,
  "earlier-actions": EarlierActions,
  updates: Updates,
  findings: Findings,
  focus: FocusSection,
  strengths: Strengths,
  risks: Risks,
  "next-steps": NextSteps,
  "self-evaluation": EvaluationCheck,
  governors: GovernorsSummary,
};

function Updates({ title, help }: { title: string; help: string }) {
  const { desk } = useNote();
  if (!themesOf(desk.context).some(({ asks }) => asks === "update")) return null;
  return (
    <DeskSection id="section:updates" title={title} help={help}>
      <Themes wanted={(asks) => asks === "update"} />
    </DeskSection>
  );
}
