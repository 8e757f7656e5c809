import { ActionButton } from "@/components/form/action-button";
import { providerAction } from "@/lib/auth/actions";

/** Other ways in: one button for each provider that is set up. */
export function ProviderButtons({ providers, secret }: { providers: readonly { id: string; name: string }[]; secret?: string }) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-8 border-t border-line pt-5">
      <p className="mb-3 text-soft">Or use an account that you have already</p>
      {providers.map(({ id, name }) => (
        <ActionButton key={id} action={providerAction} fields={{ provider: id, ...(secret ? { token: secret } : {}) }} className="w-full">
          Continue with {name}
        </ActionButton>
      ))}
    </div>
  );
}
