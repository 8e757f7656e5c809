import type { ReactNode } from "react";

/** A document with what stands beside it. */
export function TwoColumns({ heading, aside, children }: { heading: ReactNode; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <article className="document max-w-[46rem]">
        {heading}
        {children}
      </article>
      <aside className="no-print grid content-start gap-4">{aside}</aside>
    </div>
  );
}
