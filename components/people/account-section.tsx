import { ActionButton } from "@/components/form/action-button";
import { writtenMoment } from "@/lib/dates";
import { type AccountState, accountStates } from "@/lib/people/account-state";
import { closePersonAction, reopenPersonAction, resendAction } from "@/lib/people/actions";

interface Account {
  state: AccountState;
  invitedAt: Date | null;
  lastSignedInAt: Date | null;
  bounceReason: string | null;
}

/** How far somebody has come in, and what can be done about it. */
export function AccountSection({ personId, account, canClose }: { personId: string; account: Account; canClose: boolean }) {
  const waiting = account.state === "invited" || account.state === "bounced";
  return (
    <section aria-labelledby="account" className="card self-start">
      <h2 id="account">Account</h2>
      <p className="mt-2">
        <span className={account.state === "bounced" ? "tag tag-red" : "tag"}>{accountStates[account.state].name}</span>
      </p>
      {account.bounceReason ? <p className="mt-2 text-[0.93rem]">The mail server said: {account.bounceReason}</p> : null}
      <dl className="mt-3 text-[0.93rem]">
        <dt className="text-soft">Invited</dt>
        <dd>{account.invitedAt ? writtenMoment(account.invitedAt) : "Not by letter"}</dd>
        <dt className="mt-2 text-soft">Last signed in</dt>
        <dd>{account.lastSignedInAt ? writtenMoment(account.lastSignedInAt) : "Never"}</dd>
      </dl>
      {waiting ? (
        <div className="mt-4">
          <ActionButton action={resendAction} fields={{ personId }}>
            Send the invitation again
          </ActionButton>
        </div>
      ) : null}
      {canClose && account.state !== "closed" ? (
        <details className="mt-4">
          <summary className="py-1">Close the account…</summary>
          <p className="my-2 text-[0.93rem]">
            All roles end and every browser is signed out at once. What they have written stays, with their name.
          </p>
          <ActionButton action={closePersonAction} fields={{ personId }} look="danger">
            Close the account
          </ActionButton>
        </details>
      ) : null}
      {canClose && account.state === "closed" ? (
        <div className="mt-4">
          <ActionButton action={reopenPersonAction} fields={{ personId }}>
            Reopen the account
          </ActionButton>
          <small>Roles are given anew.</small>
        </div>
      ) : null}
    </section>
  );
}
