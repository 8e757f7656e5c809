import { pagesOf } from "@/lib/pages";

/** So many pages of a list a file holds at most: ten thousand rows of fifty a page. */
const mostPages = 200;

/** What a query of one page answers: it says how many rows or pages there are, or only whether there are more. */
type PageAnswer = { total: number; pages?: number } | { more: boolean };

/** A list that is read in pages, as a whole, with what its first page says besides the rows; null where there is none for the viewer. */
export async function wholeList<Answer extends PageAnswer, Row>(
  ask: (page: number) => Promise<Answer | null>,
  rowsOf: (answer: Answer) => readonly Row[],
): Promise<{ first: Answer; rows: Row[] } | null> {
  const first = await ask(1);
  if (!first) return null;
  const rows = [...rowsOf(first)];
  let last: Answer | null = first;
  for (let page = 2; page <= mostPages && last && isMore(last, page - 1); page += 1) {
    last = await ask(page);
    if (last) rows.push(...rowsOf(last));
  }
  return { first, rows };
}

function isMore(answer: PageAnswer, page: number): boolean {
  return "more" in answer ? answer.more : page < (answer.pages ?? pagesOf(answer.total));
}
