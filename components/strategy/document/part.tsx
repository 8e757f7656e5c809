import type { ReactNode } from "react";
import { type PartKey, parts } from "@/lib/strategy/clause-places";

/** One part of the written strategy, under its anchor. */
export function Part({ name, children }: { name: PartKey; children: ReactNode }) {
  return (
    <section aria-labelledby={name} className="mt-9 border-t border-line pt-6 print:break-inside-avoid-page">
      <h2 id={name} className="scroll-mt-4 text-[1.45rem]">
        {parts[name]}
      </h2>
      {children}
    </section>
  );
}

/** Texts of equal weight, numbered or with marks. */
export function Texts({ rows, numbered = false }: { rows: readonly { key: string; text: string }[]; numbered?: boolean }) {
  if (rows.length === 0) return null;
  const List = numbered ? "ol" : "ul";
  return (
    <List className={`mt-2 space-y-1.5 pl-5 ${numbered ? "list-decimal" : "list-disc"} marker:text-faint`}>
      {rows.map(({ key, text }) => (
        <li key={key} className="whitespace-pre-line">
          {text}
        </li>
      ))}
    </List>
  );
}

/** Several paragraphs, as they were typed. */
export function Paragraphs({ text, className = "mt-3" }: { text: string; className?: string }) {
  return text ? <p className={`${className} whitespace-pre-line`}>{text}</p> : null;
}
