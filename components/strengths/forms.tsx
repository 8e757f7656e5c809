"use client";
import { ActionButton } from "@/components/form/action-button";
import { answerStrengthAction, withdrawStrengthAction } from "@/lib/strengths/actions";

/** The headteacher's word to a strength: shared, with who shows it, or kept to the school. */
export function AnswerForms({ findingId }: { findingId: string }) {
  const id = `leader-${findingId}`;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
      <ActionButton
        action={answerStrengthAction}
        fields={{ findingId, answer: "share" }}
        look="main"
        above={
          <div className="mb-2">
            <label htmlFor={id} className="label">
              Who can show it to others
            </label>
            <input id={id} name="leader" maxLength={160} autoComplete="off" className="field" />
          </div>
        }
      >
        Share it
      </ActionButton>
      <ActionButton action={answerStrengthAction} fields={{ findingId, answer: "keep", leader: "" }}>
        Keep it to us
      </ActionButton>
    </div>
  );
}

/** Takes a shared strength back. */
export function TakeBackButton({ strengthId }: { strengthId: string }) {
  return (
    <ActionButton action={withdrawStrengthAction} fields={{ strengthId }}>
      No longer share it
    </ActionButton>
  );
}
