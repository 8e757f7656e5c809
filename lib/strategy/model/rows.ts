/** Rows of text with keys that last: a key is what a record points to, so it never follows the words. */
export function rowsOf(prefix: string, texts: readonly string[]): { key: string; text: string }[] {
  return texts.map((text, index) => ({ key: `${prefix}-${index + 1}`, text }));
}
