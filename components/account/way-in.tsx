import type { ReactNode } from "react";
import { Brand } from "@/components/ui/brand";

/** The frame of the pages before signing in. */
export function WayIn({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="min-h-screen">
      <header className="bg-bar px-6 py-3 text-white max-sm:px-4">
        <a href="/" className="text-white no-underline">
          <Brand />
        </a>
      </header>
      <main className="mx-auto w-full max-w-md px-4 py-10">
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        <div className="mt-6">{children}</div>
      </main>
    </div>
  );
}
