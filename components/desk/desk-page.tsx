import type { ReactNode } from "react";
import { Writing } from "@/components/desk/desk";
import { SaveState } from "@/components/desk/save-state";

/** The page of a desk: the document as it is written, above it what is saved, and beside it what belongs to it. */
export function DeskPage({
  heading,
  progress,
  aside,
  children,
}: {
  heading?: ReactNode;
  /** How far it is, beside what is saved. */
  progress?: ReactNode;
  aside: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="max-w-[46rem]">
        {heading}
        <div className="sticky top-0 z-10 -mx-1 flex flex-wrap justify-between gap-x-4 bg-paper px-1 py-1.5">
          <SaveState />
          {progress}
        </div>
        <Writing>{children}</Writing>
      </div>
      <aside className="no-print grid content-start gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">{aside}</aside>
    </div>
  );
}
