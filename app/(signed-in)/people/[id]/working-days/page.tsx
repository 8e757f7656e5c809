import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { AwayForm } from "@/components/working-days/away-form";
import { AwayList } from "@/components/working-days/away-list";
import { PatternForm } from "@/components/working-days/pattern-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import type { SearchParams } from "@/lib/pages";
import { removePatternAction } from "@/lib/working-days/actions";
import { patternOn, weekdays, writtenPattern } from "@/lib/working-days/patterns";
import { workingDaysOf } from "@/lib/working-days/queries";

export const metadata: Metadata = { title: "Working days" };

const told: Record<string, string> = { pattern: "The pattern is saved.", away: "The days are marked." };

export default async function WorkingDaysPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { id, name, canChange, patterns, away } = orNotFound(await workingDaysOf(viewer, (await params).id));
  const present = patternOn(patterns, viewer.today);
  const notice = told[String((await searchParams).told)];
  return (
    <div className="max-w-3xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "People", address: "/people" },
          { name, address: `/people/${id}` },
        ]}
        title="Working days"
        lead={present ? `${name} works ${writtenPattern(present)}.` : `It is not known on which days ${name} works.`}
      />
      <section aria-labelledby="patterns" className="mb-9">
        <h2 id="patterns">Patterns</h2>
        {patterns.length === 0 ? (
          <div className="mt-3">
            <EmptyState title="None has been entered.">Until then every weekday of the term is taken to suit.</EmptyState>
          </div>
        ) : null}
        <ul className="list mt-2">
          {patterns.map((pattern) => (
            <li key={pattern.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <p>
                {writtenPattern(pattern)} {pattern === present ? <span className="tag tag-green">Now</span> : null}
                <small className="block">From {writtenDay(pattern.startsOn)}</small>
              </p>
              {canChange ? (
                <ActionButton action={removePatternAction} fields={{ patternId: pattern.id }}>
                  Remove<span className="sr-only"> the pattern from {writtenDay(pattern.startsOn)}</span>
                </ActionButton>
              ) : null}
            </li>
          ))}
        </ul>
        {canChange ? (
          <details className="mt-4" open={patterns.length === 0}>
            <summary className="font-semibold">Enter a pattern</summary>
            <div className="mt-3">
              <PatternForm
                personId={id}
                today={viewer.today}
                present={Object.fromEntries(weekdays.map((weekday) => [weekday, present?.[weekday] ?? "day"]))}
              />
            </div>
          </details>
        ) : null}
      </section>
      <section aria-labelledby="away">
        <h2 id="away">Away</h2>
        <AwayList away={away} canChange={canChange} />
        {canChange ? <AwayForm personId={id} /> : null}
      </section>
    </div>
  );
}
