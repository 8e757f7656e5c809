"use client";
import { type ReactNode, useEffect, useState } from "react";

/** A part of a document: closed it is a line, open it is written in place. One that a link leads to opens by itself. */
export function Folded({
  id,
  title,
  line,
  begins = false,
  className = "",
  children,
}: {
  id: string;
  title: string;
  /** What is said of it beside its title. */
  line: ReactNode;
  /** Whether it is open when it comes. */
  begins?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(begins);
  useEffect(() => {
    const look = () => location.hash === `#${id}` && setOpen(true);
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [id]);
  return (
    <details id={id} className={`scroll-mt-24 ${className}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-1">
        <h3 className="inline font-serif text-[1.15rem] font-[620]">{title}</h3>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-soft">{line}</span>
      </summary>
      {open ? children : null}
    </details>
  );
}
