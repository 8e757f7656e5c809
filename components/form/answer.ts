import type { FormAction, FormState } from "@/lib/form-state";

/** Sends a form to its action; a lost connection becomes a sentence, a redirect goes its way. */
export async function answerTo<Value>(
  action: FormAction<Value>,
  before: FormState<Value>,
  typed: FormData,
  noConnection: string,
): Promise<FormState<Value>> {
  try {
    return (await action(before, typed)) ?? {};
  } catch (fault) {
    if (String((fault as { digest?: string }).digest).startsWith("NEXT_")) throw fault;
    return { sentence: noConnection };
  }
}
