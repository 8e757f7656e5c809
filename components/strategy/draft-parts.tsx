import { ActionButton } from "@/components/form/action-button";
import { AddItemForm } from "@/components/strategy/add-item-form";
import { moveItemAction } from "@/lib/strategy/actions";
import { type CollectionKey, collections, type SectionKey, sections } from "@/lib/strategy/content";
import type { DraftPage } from "@/lib/strategy/draft-queries";
import { counted } from "@/lib/words";

/** The parts of a draft, each with what differs in it. */
export function DraftParts({ page, canChange }: { page: DraftPage; canChange: boolean }) {
  const changes = (title: string) => page.differences.find((section) => section.title === title)?.differences.length ?? 0;
  return (
    <div>
      <h2>Parts</h2>
      <ul className="list mt-2">
        {(Object.keys(sections) as SectionKey[]).map((key) => (
          <li key={key}>
            <p>
              {canChange ? <a href={`/strategy/${page.key}/change/${key}`}>{sections[key].title}</a> : sections[key].title}{" "}
              <Changes number={changes(sections[key].title)} />
            </p>
            <small>{sections[key].says}</small>
          </li>
        ))}
      </ul>
      {(Object.keys(collections) as CollectionKey[]).map((key) => (
        <section key={key} aria-labelledby={key} className="mt-8">
          <h2 id={key}>
            {collections[key].title} <Changes number={changes(collections[key].title)} />
          </h2>
          <p className="text-soft">{collections[key].says}</p>
          <Items page={page} collection={key} canChange={canChange} />
          {canChange ? <AddItemForm year={page.key} collection={key} item={collections[key].item} /> : null}
        </section>
      ))}
    </div>
  );
}

function Changes({ number }: { number: number }) {
  return number > 0 ? <span className="tag tag-lamp">{counted(number, "change")}</span> : null;
}

function Items({ page, collection, canChange }: { page: DraftPage; collection: CollectionKey; canChange: boolean }) {
  const rows: readonly { key: string; name: string }[] = page.strategy[collection];
  return (
    <ol className="list mt-2">
      {rows.map(({ key, name }, index) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          {canChange ? <a href={`/strategy/${page.key}/change/${collection}/${key}`}>{name}</a> : name}
          {canChange ? (
            <span className="flex gap-2">
              {index > 0 ? <Move year={page.key} collection={collection} item={key} name={name} to="up" /> : null}
              {index < rows.length - 1 ? <Move year={page.key} collection={collection} item={key} name={name} to="down" /> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Move({ name, ...fields }: { year: string; collection: CollectionKey; item: string; name: string; to: "up" | "down" }) {
  return (
    <ActionButton action={moveItemAction} fields={fields}>
      <span className="sr-only">Move {name}</span> {fields.to === "up" ? "Up" : "Down"}
    </ActionButton>
  );
}
