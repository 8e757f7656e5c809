import { Fragment, type ReactNode } from "react";
import { RatingStrip } from "@/components/agreed-actions/rating-strip";
import { Chart } from "@/components/documents/chart";
import { RichTextView } from "@/components/rich-text/rich-text";
import { LevelMark } from "@/components/ui/level-mark";
import type { DocumentBlock, DocumentItem, DocumentValue, Mark } from "@/lib/documents/document";
import { partsUnderHeadings } from "@/lib/documents/outline";

/** A composed document as a page reads it and as it prints: one column, real headings, lists and tables. */
export function DocumentOnScreen({ value, children }: { value: DocumentValue; children?: ReactNode }) {
  return (
    <article className="document max-w-[46rem]">
      <header className="mb-5">
        <h1>{value.title}</h1>
        {value.lead ? <p className="lead">{value.lead}</p> : null}
        {value.meta.length > 0 ? (
          <ul className="mt-1.5 flex flex-wrap gap-x-3 text-[0.9rem] text-soft">
            {value.meta.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : null}
        {children}
      </header>
      <DocumentBlocks blocks={value.blocks} />
    </article>
  );
}

/** The blocks of a document alone, for a page that has a heading of its own. */
export function DocumentBlocks({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return partsUnderHeadings(blocks).map(({ heading, blocks: own }, place) =>
    heading ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change while it is read
      <section key={place} className="border-t border-line py-5">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>{heading.text}</h2>
          {heading.beside ? <small>{heading.beside}</small> : null}
        </div>
        <Blocks blocks={own} />
      </section>
    ) : (
      <Blocks key="beginning" blocks={own} />
    ),
  );
}

function Blocks({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={place}>{drawn(block)}</Fragment>
  ));
}

function drawn(block: DocumentBlock): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        <h3 className="mt-4 mb-1">
          {block.text} {block.beside ? <small className="font-normal">{block.beside}</small> : null}
        </h3>
      );
    case "text":
      return <RichTextView text={block.body} />;
    case "facts":
      return (
        <dl className="facts my-2">
          {block.rows.map(({ name, value }) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      );
    case "items":
      return <Items items={block.items} numbered={block.numbered ?? false} />;
    case "chart":
      return <Chart block={block} />;
    case "table":
      return <Table {...block} />;
  }
}

function Items({ items, numbered }: { items: readonly DocumentItem[]; numbered: boolean }) {
  const List = numbered ? "ol" : "ul";
  return (
    <List className={`list ${numbered ? "list-decimal pl-6" : ""}`}>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={place} className="break-inside-avoid">
          <p className={item.strip || item.body ? "font-semibold" : ""}>{item.text}</p>
          <Beside item={item} />
          {item.body ? <RichTextView text={item.body} /> : null}
          {item.strip ? <RatingStrip strip={item.strip} /> : null}
        </li>
      ))}
    </List>
  );
}

/** Marks and short facts in one line below an item. */
function Beside({ item: { marks = [], details = [] } }: { item: DocumentItem }) {
  if (marks.length + details.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      {marks.map(({ name, tone }) => (
        <LevelMark key={name} tone={tone}>
          {name}
        </LevelMark>
      ))}
      {details.map((detail) => (
        <small key={detail}>{detail}</small>
      ))}
    </div>
  );
}

function Table({ caption, columns, rows, addresses }: Extract<DocumentBlock, { kind: "table" }>) {
  return (
    <table className="records my-3">
      <caption className="mb-1 text-left font-semibold max-sm:block">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={place}>
            {cells.map((cell, column) => (
              <Cell
                key={columns[column] ?? ""}
                name={columns[column] ?? ""}
                value={cell}
                first={column === 0}
                address={(column === 0 && addresses?.[place]) || null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellGiven {
  name: string;
  value: string | Mark;
  first: boolean;
  address: string | null;
}

function Cell({ name, value, first, address }: CellGiven) {
  const shown =
    typeof value === "string" ? (
      value
    ) : (
      <span className="whitespace-nowrap">
        <LevelMark tone={value.tone}>{value.name}</LevelMark>
      </span>
    );
  return first ? <th scope="row">{address ? <a href={address}>{shown}</a> : shown}</th> : <td data-name={name}>{shown}</td>;
}
