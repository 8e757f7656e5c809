import type { FormAction, FormState } from "@/lib/form-state";

/** How a form is sent: what is said where no answer comes, what follows where one came, and what it waits for first, which may refuse. */
interface Sending {
  noConnection: string;
  answered?: () => void;
  first?: (() => Promise<string | null>) | undefined;
}

/** Sends a form to its action; a lost connection becomes a sentence, a redirect goes its way. */
export async function answerTo<Value>(
  action: FormAction<Value>,
  before: FormState<Value>,
  typed: FormData,
  { noConnection, answered, first }: Sending,
): Promise<FormState<Value>> {
  try {
    const refusal = await first?.();
    if (refusal) return { sentence: refusal };
    const state = (await action(before, typed)) ?? {};
    answered?.();
    return state;
  } catch (fault) {
    if (String((fault as { digest?: string }).digest).startsWith("NEXT_")) {
      answered?.();
      throw fault;
    }
    return { sentence: noConnection };
  }
}
