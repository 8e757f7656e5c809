import type { Metadata } from "next";
import { DecisionForm } from "@/components/standards-meetings/decision-form";
import { ViewsCompared } from "@/components/standards-meetings/views-compared";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { groupsOf } from "@/lib/judgements/judgement";
import { type SearchParams, textOf } from "@/lib/pages";
import { axisName, meetingPlace, submittedOn } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingPage } from "@/lib/standards-meetings/queries";
import { decisionObstacles } from "@/lib/standards-meetings/rules";
import { meetingName } from "@/lib/standards-meetings/words";
import { categoryOf } from "@/lib/strategy/in-force";

export const metadata: Metadata = { title: "Agree the category" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function DecidePage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const found = await meetingPage(viewer, (await params).id);
  const context = orNotFound(found && standardsMeetingPolicy.decide(viewer, meetingPlace(found)) ? found : null);
  const axis = textOf((await searchParams).axis) === "siams" ? "siams" : "main";
  const { strategy, schools, judgements, periods, decisions } = context;
  const current = periods.find((one) => one.axis === axis) ?? null;
  const views = judgements.filter((one) => one.axis === axis);
  const isChurch = schools.some(({ church }) => church);
  const decidedAlready = decisions.some((one) => one.axis === axis);
  const submitted = submittedOn(views, axis);
  const obstacles = decisionObstacles({ ...context, submitted, current, decidedAlready });
  return (
    <>
      <Heading
        crumbs={[{ name: `${meetingName(context.kind)}, ${writtenDay(context.date)}`, address: `/meetings/${context.id}` }]}
        title={`Agree the ${axisName(axis).toLowerCase()}`}
        lead={`${context.unit}${current ? `, ${categoryOf(strategy, current.categoryKey)?.name ?? current.categoryKey} since ${writtenDay(current.clockFrom)}` : ", without a category so far"}`}
      />
      {obstacles.length > 0 ? (
        <section aria-label="What stands against it" className="mb-6 max-w-[46rem] border-l-4 border-lamp pl-4">
          {obstacles.map(({ sentence, clause }) => (
            <p key={sentence}>
              {sentence} <span className="tag">{clause}</span>
            </p>
          ))}
          <p className="mt-3 flex flex-wrap gap-3">
            <a className="button" href={`/meetings/${context.id}#people`}>
              Who was there
            </a>
            <a className="button" href={`/meetings/${context.id}#views`}>
              The two views
            </a>
          </p>
        </section>
      ) : null}
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="min-w-0">
          {submitted.school && submitted.adviser ? (
            <ViewsCompared views={views} groups={groupsOf(strategy, isChurch)} strategy={strategy} />
          ) : null}
        </div>
        {obstacles.length === 0 ? (
          <DecisionForm
            meetingId={context.id}
            version={context.version}
            axis={axis}
            categories={strategy.categories.map(({ key, name }) => ({ key, name }))}
            start={{ categoryKey: "" }}
          />
        ) : null}
      </div>
    </>
  );
}
