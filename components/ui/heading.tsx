import type { ReactNode } from "react";

/** A page's beginning: where it stands, its name, a sentence, and what can be done here. */
export function Heading({
  crumbs = [],
  title,
  lead,
  children,
}: {
  crumbs?: readonly { name: string; address: string }[];
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-6">
      {crumbs.length > 0 ? (
        <nav aria-label="Where you are" className="mb-1.5 text-[0.88rem] text-faint">
          {crumbs.map(({ name, address }) => (
            <span key={address}>
              <a href={address} className="inline-block py-0.5 text-faint">
                {name}
              </a>
              <span aria-hidden="true"> › </span>
            </span>
          ))}
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {children ? <div className="no-print flex flex-wrap gap-2">{children}</div> : null}
      </div>
    </div>
  );
}
