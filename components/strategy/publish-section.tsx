import { ActionButton } from "@/components/form/action-button";
import { DifferenceList } from "@/components/strategy/difference-list";
import { PublishForm } from "@/components/strategy/publish-form";
import { discardAction } from "@/lib/strategy/actions";
import type { DraftPage } from "@/lib/strategy/draft-queries";
import { isCollection } from "@/lib/strategy/places";
import { writtenYear } from "@/lib/strategy/year-key";

/** What keeps a draft from being published, what differs in it, and the way to publish or discard it. */
export function PublishSection({ page, canChange }: { page: DraftPage; canChange: boolean }) {
  const amends = page.draft.number > 1;
  return (
    <div className="space-y-8">
      <section aria-labelledby="ready" className="card">
        <h2 id="ready">Before it can be published</h2>
        {page.obstacles.length === 0 ? (
          <p className="mt-2 text-green">✓ Nothing is missing and nothing contradicts itself.</p>
        ) : (
          <ul className="list mt-2">
            {page.obstacles.map(({ section, sentence }) => (
              <li key={section + sentence}>
                {isCollection(section) || !canChange ? sentence : <a href={`/strategy/${page.key}/change/${section}`}>{sentence}</a>}
              </li>
            ))}
          </ul>
        )}
        {canChange && page.obstacles.length === 0 ? (
          <div className="mt-4">
            <PublishForm year={page.key} version={page.draft.version} amends={amends} />
          </div>
        ) : null}
        {canChange ? (
          <div className="mt-3 border-t border-line pt-3">
            <ActionButton action={discardAction} fields={{ year: page.key, version: String(page.draft.version) }} look="danger">
              Discard the {amends ? "amendment" : "draft"}
            </ActionButton>
          </div>
        ) : null}
      </section>
      <section aria-labelledby="differs">
        <h2 id="differs">
          {page.compared
            ? page.compared.amended
              ? "What the amendment changes"
              : `What differs from ${writtenYear(page.compared.key)}`
            : "The first strategy"}
        </h2>
        {page.compared ? (
          <DifferenceList differences={page.differences} none="Nothing yet: it says what the other says." />
        ) : (
          <p className="mt-2 text-soft">There is no strategy before it to compare it with. Read it once, then publish it.</p>
        )}
      </section>
    </div>
  );
}
