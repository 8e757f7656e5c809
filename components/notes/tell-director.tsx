"use client";
import { ActionButton } from "@/components/form/action-button";
import { useNote } from "@/components/notes/desk";
import { tellDirectorAction } from "@/lib/notes/actions";

/** Sends one risk to the director now, by a deliberate press, once it is saved. */
export function TellDirector({ of }: { of: string }) {
  const { desk, snapshot } = useNote();
  const part = snapshot.parts.find(({ kind, key }) => kind === "risk" && key === of);
  if (!part || part.base === 0 || part.dirty || part.sending) return null;
  return (
    <ActionButton action={tellDirectorAction} fields={{ visitId: desk.context.visit.id, key: of }}>
      Tell the director now
    </ActionButton>
  );
}
