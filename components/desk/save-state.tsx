"use client";
import { useDesk } from "@/components/desk/desk";
import type { Snapshot } from "@/components/desk/desk-store";
import { counted, joined } from "@/lib/words";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "Saved 14:02", or where the words are that are not saved yet. */
export function SaveState() {
  const { snapshot, store } = useDesk();
  const conflicts = snapshot.parts.filter(({ conflict }) => conflict).length;
  const worried = conflicts > 0 || ["offline", "signedOut", "refused"].includes(snapshot.status.is);
  return (
    <div className={worried ? "rounded-md bg-lamp-wash px-3 py-1.5 text-[0.93rem]" : "text-[0.93rem] text-soft"}>
      <p role="status" data-save-state className="needs-script">
        {conflicts > 0 ? `${counted(conflicts, "part", "parts")} also changed by somebody else: choose below.` : words(snapshot)}
      </p>
      <noscript>
        <p className="text-lamp">Writing here needs JavaScript, which is switched off in this browser. What is written can be read.</p>
      </noscript>
      {snapshot.status.is === "signedOut" ? (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then{" "}
          <button type="button" className="link" onClick={() => void store.flush()}>
            send it
          </button>
          .
        </p>
      ) : null}
      {snapshot.others.length > 0 ? (
        <p>
          {joined(snapshot.others)} {snapshot.others.length === 1 ? "is" : "are"} writing here too.
        </p>
      ) : null}
    </div>
  );
}

function words({ status, waiting }: Snapshot): string {
  const changes = counted(waiting, "change");
  switch (status.is) {
    case "opening":
      return "Opening …";
    case "saving":
      return "Saving …";
    case "saved":
      return waiting > 0 ? "Not saved yet" : `Saved ${clock.format(status.at)}`;
    case "offline":
      return status.kept
        ? `No connection. ${waiting === 1 ? "1 change is" : `${changes} are`} kept in this browser and sent when it is back.`
        : "No connection, and this browser keeps nothing: leave the page open until it is back.";
    case "signedOut":
      return `You have been signed out. ${waiting === 1 ? "1 change is" : `${changes} are`} kept in this browser.`;
    case "refused":
      return `Not saved: ${status.sentence} Your words are kept in this browser.`;
    default:
      return waiting > 0 ? "Not saved yet" : "All is saved";
  }
}
