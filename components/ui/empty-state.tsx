import type { ReactNode } from "react";

/** What will be here, and the next step. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-edge px-5 py-6">
      <p className="font-semibold">{title}</p>
      <div className="mt-1 max-w-[62ch] text-soft">{children}</div>
    </div>
  );
}
