"use client";
import { type ReactNode, useState } from "react";

/**
 * What begins open or closed, and then is the reader's to fold. A form in it whose answer changes how it would begin does not close
 * over the answer.
 */
export function Unfolded({
  begins,
  title,
  className = "",
  children,
}: {
  begins: boolean;
  title: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const [open] = useState(begins);
  return (
    <details className={className} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
