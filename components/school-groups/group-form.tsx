"use client";
import { MemberChoice } from "@/components/federations/member-choice";
import { HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { saveGroupAction } from "@/lib/school-groups/actions";
import type { SchoolGroup } from "@/lib/school-groups/queries";

interface Named {
  id: string;
  name: string;
}

/** Forms a group of schools, or changes one. */
export function GroupForm({
  group,
  schools,
  people,
}: {
  group: SchoolGroup | null;
  schools: readonly (Named & { town: string | null })[];
  people: readonly Named[];
}) {
  const members = Object.fromEntries((group?.schools ?? []).map(({ id }) => [`member:${id}`, "on"]));
  const start = group
    ? {
        name: group.name,
        about: group.about,
        leadId: group.leadId ?? "",
        activities: group.activities,
        impact: group.impact,
        ended: group.endedOn ? "yes" : "",
        ...members,
      }
    : {};
  return (
    <Form
      action={saveGroupAction}
      schema={async () => (await import("@/lib/school-groups/schema")).groupFields}
      start={start}
      className="max-w-2xl"
    >
      <HiddenField name="groupId" value={group?.id ?? ""} />
      <HiddenField name="version" value={String(group?.version ?? 0)} />
      <TextField name="name" label="Name" maxLength={120} autoComplete="off" />
      <TextArea name="about" label="What it works on" rows={2} />
      <MemberChoice schools={schools} />
      <SelectField name="leadId" label="Lead" prompt="Nobody yet">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea name="activities" label="What it does, and when" rows={4} />
      <TextArea name="impact" label="What came of it" rows={4} />
      {group ? (
        <SelectField name="ended" label="It">
          <option value="">goes on</option>
          <option value="yes">has ended</option>
        </SelectField>
      ) : null}
      <SubmitButton>{group ? "Save the group" : "Form the group"}</SubmitButton>
    </Form>
  );
}
