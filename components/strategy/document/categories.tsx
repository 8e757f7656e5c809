import { Part, Texts } from "@/components/strategy/document/part";
import { Steps } from "@/components/ui/steps";
import { type Category, categoryFields, type Strategy } from "@/lib/strategy/content";
import { categoryOf, supportOf, withIncluded } from "@/lib/strategy/in-force";
import { capital, counted } from "@/lib/words";

/** The categories: what each describes side by side, then evidence, support and challenge of each (CA-1, CA-3, CA-5). */
export function Categories({ strategy }: { strategy: Strategy }) {
  const { categories, groups } = strategy;
  return (
    <Part name="categories">
      <ul className="list mt-2">
        {categories.map((category) => (
          <li key={category.key}>
            <p>
              <Place strategy={strategy} category={category} /> <a href={`#category-${category.key}`}>{category.name}</a>
            </p>
            <p className="mt-0.5">{category.summary}</p>
          </li>
        ))}
      </ul>
      <h3 className="mt-6">Side by side</h3>
      <p className="text-soft">The same sentence, graded from the best category to the one most in need.</p>
      {groups.descriptorGroups.map((group) => (
        <details key={group.key} className="mt-3 border-t border-line pt-2" open={group === groups.descriptorGroups[0]}>
          <summary className="font-semibold">{group.name}</summary>
          <dl className="mt-1">
            {categories.flatMap((category) =>
              category.descriptors
                .filter((descriptor) => descriptor.group === group.key)
                .map((descriptor) => (
                  <div key={category.key + descriptor.key} className="mt-2.5">
                    <dt className="text-[0.9rem] text-soft">
                      <Place strategy={strategy} category={category} /> {category.name}
                    </dt>
                    <dd>
                      {group.begins ? `${group.begins} ` : ""}
                      {descriptor.text}
                      {descriptor.church ? <span className="text-soft"> In a church school: {descriptor.church}</span> : null}
                    </dd>
                  </div>
                )),
            )}
          </dl>
        </details>
      ))}
      {categories.map((category) => (
        <CategoryInFull key={category.key} strategy={strategy} category={category} />
      ))}
    </Part>
  );
}

function Place({ strategy, category }: { strategy: Strategy; category: Category }) {
  const { categories } = strategy;
  return <Steps reached={categories.length - categories.indexOf(category)} of={categories.length} />;
}

const { owedBy, strength, every, withTrustees } = categoryFields.obligations.fields;

function CategoryInFull({ strategy, category }: { strategy: Strategy; category: Category }) {
  const included = category.includes ? categoryOf(strategy, category.includes) : undefined;
  return (
    <section aria-labelledby={`category-${category.key}`} className="mt-8">
      <h3 id={`category-${category.key}`} className="scroll-mt-4 text-[1.15rem]">
        {category.name}
      </h3>
      <p className="text-soft">{[timeWritten(category), promiseWritten(category)].filter(Boolean).join(" ")}</p>
      {category.directs ? <p className="text-soft">The team may direct the school to adopt an approach of the trust.</p> : null}
      <h4 className="mt-3 font-semibold">What shows it</h4>
      <Texts
        rows={withIncluded(strategy, category).flatMap(({ key, evidence }) => evidence.map((row) => ({ ...row, key: key + row.key })))}
      />
      <h4 className="mt-3 font-semibold">Support</h4>
      {included ? <p className="text-soft">With what {included.name} brings.</p> : null}
      <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-faint">
        {supportOf(strategy, category).map((entry) => (
          <li key={entry.key}>
            {entry.text} <small className="block">{termsOf(entry)}</small>
          </li>
        ))}
      </ul>
      <h4 className="mt-3 font-semibold">Challenge</h4>
      <Texts rows={category.challenges} />
    </section>
  );
}

/** "Owed by the trust, every term; trustees may attend". */
function termsOf(entry: Category["obligations"][number]): string {
  const who = entry.strength === "choice" ? "" : ` by ${owedBy.options[entry.owedBy]}`;
  const trustees = entry.withTrustees === "no" ? "" : `; trustees ${withTrustees.options[entry.withTrustees]}`;
  return `${capital(strength.options[entry.strength])}${who}, ${every.options[entry.every]}${trustees}`;
}

/** "Such a school gives others 12 days of support in the year."; nothing where no number is set. */
function promiseWritten({ givesDays }: Pick<Category, "givesDays">): string {
  return givesDays ? `Such a school gives others ${counted(givesDays, "day")} of support in the year.` : "";
}

function timeWritten({ aimMonths, latestMonths }: Category): string {
  if (latestMonths === null)
    return aimMonths === null ? "No time is set to move up." : `Aims to move up within ${counted(aimMonths, "month")}.`;
  if (aimMonths === null || aimMonths === latestMonths)
    return `To move up within ${counted(latestMonths, "month")}; after that it is overdue.`;
  return `To move up within ${aimMonths} to ${counted(latestMonths, "month")}; after that it is overdue.`;
}
