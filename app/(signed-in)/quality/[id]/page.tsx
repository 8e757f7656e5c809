import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { AnswerForm, ReplyForm } from "@/components/quality/forms";
import { sampledName } from "@/components/quality/sampled-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelMark } from "@/components/ui/level-mark";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { londonDay, writtenDay } from "@/lib/dates";
import type { SearchParams } from "@/lib/pages";
import { qualityPolicy } from "@/lib/quality/policy";
import { sampledJudgement } from "@/lib/quality/queries";
import type { Sampled } from "@/lib/quality/sampled-statement";
import { agreementMark } from "@/lib/quality/words";

export const metadata: Metadata = { title: "A sampled judgement" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function SampledPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { sampled, content } = orNotFound(await sampledJudgement(viewer, (await params).id));
  const enters = qualityPolicy.enter(viewer);
  return (
    <>
      {(await searchParams).told === "replied" ? <Notice>The answer is saved. The quality assurer reads it here.</Notice> : null}
      <p className="no-print mb-4">
        {enters ? <a href="/quality">Quality</a> : "Quality"} › {sampled.unit}: {sampledName(sampled)}
        <br />
        <a href="#says" className="inline-block py-0.5">
          {qualityPolicy.answer(viewer, sampled) ? "Go to what you say of it" : "Go to what the quality assurer says"}
        </a>
      </p>
      {content ? (
        <DocumentOnScreen value={content} />
      ) : (
        <>
          <h1 className="mb-3">
            {sampled.unit}: {sampledName(sampled)}
          </h1>
          <EmptyState title="This note was withdrawn after it was sampled.">What was said of it stands below.</EmptyState>
        </>
      )}
      <section aria-labelledby="says" className="max-w-[46rem] border-t border-line py-5">
        <h2 id="says" className="mb-2">
          What the quality assurer says
        </h2>
        <Said sampled={sampled} viewer={viewer} />
      </section>
    </>
  );
}

function Said({ sampled, viewer }: { sampled: Sampled; viewer: Viewer }) {
  const { id, version, agreement, reasons, answeredAt, reply, repliedBy, assurer } = sampled;
  const { name, tone } = agreementMark(agreement);
  const answers = qualityPolicy.answer(viewer, sampled);
  return (
    <>
      {answers ? null : (
        <>
          <LevelMark tone={tone}>{name}</LevelMark>
          {agreement ? (
            <>
              <p className="mt-2 whitespace-pre-line">{reasons}</p>
              <p className="mt-1 text-[0.93rem] text-soft">
                {assurer}
                {answeredAt ? `, ${writtenDay(londonDay(new Date(answeredAt)))}` : ""}
              </p>
            </>
          ) : (
            <p className="mt-2 text-soft">{assurer} has not answered yet.</p>
          )}
        </>
      )}
      {answers ? <AnswerForm id={id} version={version} agreement={agreement ?? ""} reasons={reasons} /> : null}
      {reply ? (
        <>
          <h3 className="mt-5 mb-1">What the team does about it</h3>
          <p className="whitespace-pre-line">{reply}</p>
          {repliedBy ? <p className="mt-1 text-[0.93rem] text-soft">{repliedBy}</p> : null}
        </>
      ) : null}
      {qualityPolicy.reply(viewer, sampled) ? (
        <div className="no-print mt-5">
          <ReplyForm id={id} version={version} reply={reply} />
        </div>
      ) : null}
    </>
  );
}
