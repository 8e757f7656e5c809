import type { ReactNode } from "react";

/** Tells that something has just been done. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="mb-5 rounded-lg border-l-4 border-green bg-green-wash px-4 py-2.5 text-green">
      {children}
    </p>
  );
}
