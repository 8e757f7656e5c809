/** The way through a long list; its place stands in the address. */
export function Pagination({ page, pages, address }: { page: number; pages: number; address: (page: number) => string }) {
  if (pages <= 1) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set(near)];
  return (
    <nav aria-label="Pages" className="no-print mt-5 flex flex-wrap items-center gap-2">
      {page > 1 ? (
        <a className="button" href={address(page - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      {shown.map((number, index) => (
        <span key={number} className="contents">
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
          {number === page ? (
            <span aria-current="page" className="px-2 font-semibold">
              {number}
            </span>
          ) : (
            <a className="px-2 py-1" href={address(number)} aria-label={`Page ${number}`}>
              {number}
            </a>
          )}
        </span>
      ))}
      {page < pages ? (
        <a className="button" href={address(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
