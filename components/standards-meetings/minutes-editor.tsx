"use client";
import type { ReactNode } from "react";
import { AddedList } from "@/components/desk/added-list";
import { DeskProvider, useDesk } from "@/components/desk/desk";
import { DeskPage } from "@/components/desk/desk-page";
import { PartFrame } from "@/components/desk/part-frame";
import { ChoiceField, PlainField } from "@/components/desk/plain-field";
import { DeskSection } from "@/components/desk/section";
import { RichField } from "@/components/rich-text/rich-field";
import type { DeskPart } from "@/lib/desk/change";
import type { RichText } from "@/lib/rich-text/rich-text";
import type { GroupReason, NextStep } from "@/lib/standards-meetings/meeting";
import { emptyGroupReason, emptyNextStep } from "@/lib/standards-meetings/parts";
import { agenda, outcomes } from "@/lib/standards-meetings/words";

/** The minutes and the outcome of a meeting, written in the meeting. */
export function MinutesEditor({
  meetingId,
  parts,
  people,
  groups,
  categories,
  confidential,
  me,
  now,
  children,
}: {
  meetingId: string;
  parts: readonly DeskPart[];
  people: readonly { id: string; name: string }[];
  /** The descriptor groups of the year, and its categories. */
  groups: readonly { key: string; name: string }[];
  categories: readonly { key: string; name: string }[];
  /** May read and write what is said in confidence. */
  confidential: boolean;
  me: { id: string };
  now: string;
  children: ReactNode;
}) {
  return (
    <DeskProvider address={`/api/meetings/${meetingId}`} of={meetingId} me={me} parts={parts} now={now}>
      <DeskPage aside={children}>
        {agenda.map(({ key, title, help }) => (
          <Text key={key} kind="minutes" of={key} title={title} help={help} />
        ))}
        <DeskSection id="groups" title="Group by group" help="Where the meeting sees the school, and why. It stands in the minutes.">
          {groups.map((group) => (
            <GroupFields key={group.key} group={group} categories={categories} />
          ))}
        </DeskSection>
        <h2 className="mt-6">What is shared with all governors and staff</h2>
        {outcomes.map(({ key, title, help }) => (
          <Text key={key} kind="outcome" of={key} title={title} help={help} />
        ))}
        <NextSteps people={people} />
        {confidential ? (
          <Text
            kind="confidential"
            of="notes"
            title="In confidence"
            help="Read by those who were there, the director and the chief executive only. What concerns a named person belongs here, if anywhere."
          />
        ) : null}
      </DeskPage>
    </DeskProvider>
  );
}

function Text({ kind, of, title, help }: { kind: string; of: string; title: string; help: string }) {
  const { store, snapshot } = useDesk();
  const part = snapshot.parts.find((one) => one.kind === kind && one.key === of);
  const body = (part?.value as { body?: RichText } | undefined)?.body ?? [];
  return (
    <DeskSection id={`${kind}-${of}`} title={title} help={help}>
      <PartFrame kind={kind} of={of}>
        <RichField label={title} hideLabel value={body} onChange={(written) => store.write(kind, of, { body: written })} />
      </PartFrame>
    </DeskSection>
  );
}

function GroupFields({
  group,
  categories,
}: {
  group: { key: string; name: string };
  categories: readonly { key: string; name: string }[];
}) {
  const { store, snapshot } = useDesk();
  const part = snapshot.parts.find((one) => one.kind === "reasons" && one.key === group.key);
  const value = (part?.value as GroupReason | undefined) ?? emptyGroupReason;
  const write = (change: Partial<GroupReason>) => store.write("reasons", group.key, { ...value, ...change });
  return (
    <PartFrame kind="reasons" of={group.key}>
      <div className="grid gap-x-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <ChoiceField
          label={group.name}
          value={value.categoryKey}
          prompt="Not said"
          options={categories}
          onChange={(categoryKey) => write({ categoryKey })}
        />
        <PlainField
          label={`Why, for ${group.name.toLowerCase()}`}
          value={value.reasons}
          most={2_000}
          rows={2}
          onChange={(reasons) => write({ reasons })}
        />
      </div>
    </PartFrame>
  );
}

function NextSteps({ people }: { people: readonly { id: string; name: string }[] }) {
  return (
    <AddedList<NextStep>
      kind="nextStep"
      id="next-steps"
      title="Next steps"
      help="Shared, each becomes an agreed action of the school."
      one="next step"
      empty={emptyNextStep}
    >
      {(value, write) => (
        <>
          <PlainField label="What is done" value={value.text} most={600} rows={2} onChange={(text) => write({ text })} />
          <div className="grid gap-x-4 sm:grid-cols-2">
            <ChoiceField
              label="Who does it"
              value={value.ownerId}
              prompt="Somebody else"
              options={people.map(({ id, name }) => ({ key: id, name }))}
              onChange={(ownerId) => write({ ownerId, ownerName: people.find(({ id }) => id === ownerId)?.name ?? value.ownerName })}
            />
            {value.ownerId === "" ? (
              <PlainField label="Name" value={value.ownerName} most={120} onChange={(ownerName) => write({ ownerName })} />
            ) : null}
            <PlainField label="By when" type="date" value={value.due} most={10} onChange={(due) => write({ due })} />
          </div>
        </>
      )}
    </AddedList>
  );
}
