import type { SheetColumn } from "@/lib/sheets/sheet";

/** Which columns a sheet has, what stands in each, and a template to fill in. */
export function SheetColumns({ columns, template }: { columns: readonly SheetColumn[]; template: string }) {
  return (
    <aside className="card self-start" aria-labelledby="columns">
      <h2 id="columns">Its columns</h2>
      <p className="mt-1 text-[0.93rem] text-soft">In any order, named in the first row.</p>
      <dl className="mt-3 grid gap-y-2 text-[0.95rem]">
        {columns.map(({ key, heading, needed, says }) => (
          <div key={key}>
            <dt className="font-semibold">
              {heading} {needed ? <span className="tag">Needed</span> : null}
            </dt>
            <dd className="text-soft">{says}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        <a className="button" href={template} download>
          Download a template
        </a>
      </p>
    </aside>
  );
}
