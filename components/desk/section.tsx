import type { ReactNode } from "react";

/** A section of the note: the same heading on the screen, on paper and in a file. */
export function DeskSection({
  id,
  title,
  beside,
  help,
  children,
}: {
  id: string;
  title: string;
  beside?: string;
  help?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20 border-t border-line py-5 first-of-type:border-t-0">
      <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${id}-title`}>{title}</h2>
        {beside ? <small>{beside}</small> : null}
        {help ? <p className="w-full text-[0.93rem] text-soft">{help}</p> : null}
      </header>
      {children}
    </section>
  );
}
