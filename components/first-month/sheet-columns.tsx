import type { SheetColumn } from "@/lib/sheets/sheet";

/** Which columns a sheet has, what stands in each, and a template to fill in. */
export function SheetColumns({ columns, template }: { columns: readonly SheetColumn[]; template: string }) {
  const needed = columns.filter((column) => column.needed).map(({ heading }) => heading);
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 rounded-lg bg-wash px-5 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p>The first row names the columns, in any order. Needed: {needed.join(", ")}.</p>
        <details className="mt-1">
          <summary className="py-1 text-link">All {columns.length} columns, and what stands in each</summary>
          <dl className="mt-2 grid gap-x-8 gap-y-2 text-[0.95rem] sm:grid-cols-2">
            {columns.map(({ key, heading, says }) => (
              <div key={key}>
                <dt className="font-semibold">{heading}</dt>
                <dd className="text-soft">{says}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <a className="button" href={template} download>
        Download a template
      </a>
    </div>
  );
}
