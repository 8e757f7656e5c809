import { ActionButton } from "@/components/form/action-button";
import { linkProviderAction, unlinkProviderAction } from "@/lib/auth/actions";

interface Linked {
  issuer: string;
  subject: string;
  label: string;
  providerId: string;
}

/** Accounts at other providers that open this one, and those that can be linked. */
export function ProviderList({ linked, choices }: { linked: readonly Linked[]; choices: readonly { id: string; name: string }[] }) {
  const open = choices.filter(({ id }) => !linked.some(({ providerId }) => providerId === id));
  return (
    <>
      <ul className="list">
        {linked.map(({ issuer, subject, label }) => (
          <li key={issuer + subject} className="flex flex-wrap items-center justify-between gap-3">
            <span>{label}</span>
            <ActionButton action={unlinkProviderAction} fields={{ issuer, subject }}>
              Unlink
            </ActionButton>
          </li>
        ))}
      </ul>
      <div className="mt-3 grid gap-2 justify-items-start">
        {open.map(({ id, name }) => (
          <ActionButton key={id} action={linkProviderAction} fields={{ provider: id }}>
            Link {name}
          </ActionButton>
        ))}
      </div>
    </>
  );
}
