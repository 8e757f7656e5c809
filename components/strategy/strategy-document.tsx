import { Beliefs, Priorities, Strands } from "@/components/strategy/document/beliefs";
import { Categories } from "@/components/strategy/document/categories";
import { Concern, Development, Governors, Joining, Meetings, ScalesAndNumbers } from "@/components/strategy/document/people";
import { NoteSections, Programmes } from "@/components/strategy/document/visits";
import { Expectations, Offer, Provision, YearCalendar } from "@/components/strategy/document/year";
import type { Day } from "@/lib/dates";
import { parts } from "@/lib/strategy/clause-places";
import type { Strategy } from "@/lib/strategy/content";

/** A year's strategy as a document: one column, with its contents beside it. */
export function StrategyDocument({ strategy, bankHolidays }: { strategy: Strategy; bankHolidays: readonly { day: Day; name: string }[] }) {
  return (
    <div className="grid gap-x-12 lg:grid-cols-[minmax(0,44rem)_15rem]">
      <nav aria-label="Contents" className="no-print lg:sticky lg:top-4 lg:order-2 lg:self-start">
        <details className="lg:hidden">
          <summary className="font-semibold">Contents</summary>
          <Contents />
        </details>
        <div className="max-lg:hidden">
          <p className="font-semibold">Contents</p>
          <Contents />
        </div>
      </nav>
      <article className="[&>section:first-child]:mt-0 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0 max-lg:mt-6">
        <Beliefs opening={strategy.opening} />
        <Strands strands={strategy.strands.strands} />
        <Priorities priorities={strategy.priorities.priorities} />
        <YearCalendar calendar={strategy.calendar} bankHolidays={bankHolidays} />
        <Offer entitlements={strategy.offer.entitlements} />
        <Expectations strategy={strategy} />
        <Programmes strategy={strategy} />
        <NoteSections sections={strategy.note.sections} />
        <Provision provision={strategy.provision} />
        <Meetings strategy={strategy} />
        <Categories strategy={strategy} />
        <Concern concern={strategy.concern} />
        <Joining joining={strategy.joining} />
        <Development development={strategy.development} />
        <Governors governors={strategy.governors} />
        <ScalesAndNumbers strategy={strategy} />
      </article>
    </div>
  );
}

function Contents() {
  return (
    <ul className="mt-1.5 text-[0.95rem]">
      {Object.entries(parts).map(([key, title]) => (
        <li key={key}>
          <a href={`#${key}`} className="block py-1 text-soft">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
