import type { ReactNode } from "react";

const names = { pdf: "PDF", docx: "Word", xlsx: "Excel", csv: "CSV" };
export type FileKind = keyof typeof names;

/** What can be taken away of a page: to print, and as files. */
export function FileLinks({
  address,
  kinds,
  children,
}: {
  /** Where a file of a kind is. */
  address: (kind: FileKind) => string;
  kinds: readonly FileKind[];
  children?: ReactNode;
}) {
  const prints = children !== undefined || kinds.includes("pdf");
  return (
    <details className="no-print sm:relative">
      <summary className="button list-none">{prints ? "Print or keep" : "Download"}</summary>
      <ul className="card mt-1 w-52 shadow-lg sm:absolute sm:right-0 sm:z-10">
        {children}
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={address(kind)} className="block py-1.5" download>
              As {names[kind]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
