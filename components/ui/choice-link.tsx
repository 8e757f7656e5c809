import type { ReactNode } from "react";

/** One of a few ways to see a list; the chosen one is marked. */
export function ChoiceLink({ address, chosen, children }: { address: string; chosen: boolean; children: ReactNode }) {
  return (
    <a
      className="button rounded-full aria-[current]:border-ink aria-[current]:bg-wash"
      href={address}
      aria-current={chosen ? "page" : undefined}
    >
      {children}
    </a>
  );
}
