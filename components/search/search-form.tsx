import type { SearchFilter } from "@/lib/search/filter";

/** The field for what is sought; needs no JavaScript. */
export function SearchForm({ filter: { words, kind, school } }: { filter: SearchFilter }) {
  return (
    <search className="no-print mb-5 block">
      <form method="get" action="/search" className="flex flex-wrap items-end gap-3">
        <label className="grow basis-56">
          <span className="hint">Words, a name or a URN</span>
          {/* biome-ignore lint/a11y/noAutofocus: whoever opens this page wants to type */}
          <input type="search" name="words" defaultValue={words} className="field" maxLength={100} autoFocus={words === ""} />
        </label>
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        {school ? <input type="hidden" name="school" value={school} /> : null}
        <button type="submit" className="button button-main">
          Search
        </button>
      </form>
    </search>
  );
}
