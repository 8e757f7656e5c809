import type { Metadata } from "next";
import { ChangeActionForm } from "@/components/agreed-actions/change-form";
import { Heading } from "@/components/ui/heading";
import { actionPlace, agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { actionToChange } from "@/lib/agreed-actions/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Change an action" };

export default async function ChangeActionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const action = orNotFound(await actionToChange(viewer, (await params).id));
  const { id, version, text, ownerId, ownerName, due, dueWords, successCriterion, support, strandKey, terms, people, strands } = action;
  const shown = { id, version, text, ownerId, ownerName, due, dueWords, successCriterion, support, strandKey, terms, people };
  const crumbs = [
    { name: "Actions", address: "/actions" },
    { name: "The action", address: `/actions/${id}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="Change an action" lead={text} />
      <ChangeActionForm
        action={{ ...shown, strands: strands.map(({ key, name }) => ({ key, name })) }}
        mayReword={agreedActionPolicy.reword(viewer, actionPlace(action))}
      />
    </>
  );
}
