"use client";
import { ActionButton } from "@/components/form/action-button";
import { signOutAction } from "@/lib/auth/actions";

/** Signs out; what a note could not send yet would go with it from this browser, so that is asked first. */
export function SignOut() {
  function ask(event: React.FormEvent) {
    const waiting = localStorage.getItem("waymark-unsent");
    if (
      waiting &&
      !window.confirm(
        "Some of what you wrote in a note has not been sent yet, and signing out takes it from this browser. Sign out all the same?",
      )
    ) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
  return (
    <div className="mt-2" onSubmitCapture={ask}>
      <ActionButton action={signOutAction} className="w-full">
        Sign out
      </ActionButton>
    </div>
  );
}
