import type { ReactNode } from "react";
import type { Rests } from "@/lib/governing-bodies/rests";

/** Words that lead to what they rest on, for who can open it. */
export function RestsLink({ rests, opens, children }: { rests: Rests; opens: ReadonlySet<Rests["on"]>; children: ReactNode }) {
  return opens.has(rests.on) ? <a href={rests.address}>{children}</a> : children;
}
