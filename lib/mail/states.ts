export type LetterState = "held" | "waiting" | "sending" | "sent" | "bounced" | "failed";

/** What the state of a letter means. */
export const letterStates: Record<LetterState, { name: string; look: string }> = {
  held: { name: "Kept here", look: "tag tag-lamp" },
  waiting: { name: "Waiting", look: "tag" },
  sending: { name: "Being sent", look: "tag" },
  sent: { name: "Sent", look: "tag tag-green" },
  bounced: { name: "Bounced", look: "tag tag-red" },
  failed: { name: "Not sent", look: "tag tag-red" },
};
