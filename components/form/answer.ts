import type { FormAction, FormState } from "@/lib/form-state";

/** How a form is sent: what is said where no answer comes, and what it waits for first, which may refuse with a sentence. */
interface Sending {
  noConnection: string;
  first?: (() => Promise<string | null>) | undefined;
}

/** Sends a form to its action; a lost connection becomes a sentence, a redirect goes its way. */
export async function answerTo<Value>(
  action: FormAction<Value>,
  before: FormState<Value>,
  typed: FormData,
  { noConnection, first }: Sending,
): Promise<FormState<Value>> {
  try {
    const refusal = await first?.();
    if (refusal) return { sentence: refusal };
    return (await action(before, typed)) ?? {};
  } catch (fault) {
    if (String((fault as { digest?: string }).digest).startsWith("NEXT_")) throw fault;
    return { sentence: noConnection };
  }
}
