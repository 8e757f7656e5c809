import { RestsLink } from "@/components/governing-bodies/rests-link";
import {
  AnswerForm,
  ConclusionForm,
  FollowUpForm,
  PresentButton,
  QuestionForm,
  TakeBackButton,
} from "@/components/governing-bodies/scrutiny-forms";
import { type Day, writtenDay } from "@/lib/dates";
import type { Body, BodyMeeting, BodyQuestion } from "@/lib/governing-bodies/body";
import { type MeetingReport, toFollowUp } from "@/lib/governing-bodies/presentation";
import type { Rests } from "@/lib/governing-bodies/rests";

type Opens = ReadonlySet<Rests["on"]>;

/** What somebody may do in a meeting. */
export interface MayInMeeting {
  present: boolean;
  question: boolean;
  answer: boolean;
  conclude: boolean;
}

interface Given {
  body: Body;
  meeting: BodyMeeting;
  may: MayInMeeting;
  opens: Opens;
}

/** The reports that were presented, each with its questions, answers and conclusion (GO-3, GO-8). */
export function PresentedSection({ body, meeting, may, opens, reports }: Given & { reports: readonly MeetingReport[] }) {
  return (
    <section aria-labelledby="presented">
      <h2 id="presented">Presented</h2>
      {reports.length === 0 ? (
        <p className="mt-2 text-soft">Reports that were presented stand here, with what governors asked and concluded.</p>
      ) : null}
      <ul className="list">
        {reports.map((report) => (
          <li key={report.key}>
            <h3>
              <RestsLink rests={report.rests} opens={opens}>
                {report.title}
              </RestsLink>
            </h3>
            <small>{report.beside}</small>
            <Scrutinised body={body} meeting={meeting} may={may} opens={opens} report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scrutinised({ body, meeting, may, report: { key, title, scrutiny } }: Given & { report: MeetingReport }) {
  const of = { meetingId: meeting.id, report: key, title };
  const questions = scrutiny?.questions ?? [];
  const conclusion = scrutiny?.conclusion ?? "";
  const untouched = questions.length === 0 && conclusion === "";
  return (
    <>
      {questions.length > 0 ? (
        <dl className="mt-2">
          {questions.map((question) => (
            <Question key={question.id} question={question} roles={body.roles} mayAnswer={may.answer} />
          ))}
        </dl>
      ) : null}
      {conclusion ? (
        <p className="mt-2 border-l-3 border-l-line pl-3">
          <b className="font-semibold">Concluded: </b>
          {conclusion}
        </p>
      ) : null}
      <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 gap-y-1">
        {may.question ? (
          <details>
            <summary className="py-1">
              Record a question<span className="sr-only"> about {title}</span>
            </summary>
            <QuestionForm {...of} roles={body.roles} />
          </details>
        ) : null}
        {may.conclude ? (
          <details>
            <summary className="py-1">
              {conclusion ? "Change the conclusion" : "Record the conclusion"}
              <span className="sr-only"> on {title}</span>
            </summary>
            <ConclusionForm {...of} conclusion={conclusion} version={scrutiny?.version ?? 0} />
          </details>
        ) : null}
        {may.present && untouched ? <TakeBackButton {...of} /> : null}
      </div>
    </>
  );
}

function Question({ question, roles, mayAnswer }: { question: BodyQuestion; roles: Body["roles"]; mayAnswer: boolean }) {
  const role = roles.find(({ key }) => key === question.roleKey)?.name;
  return (
    <div className="border-t border-line py-2">
      <dt className="font-semibold">
        {question.question} {role ? <small className="font-normal">{role}</small> : null}
      </dt>
      <dd>
        {question.answer || <span className="text-soft">Not answered yet.</span>}
        {question.followUp ? (
          <small className="block">
            {question.followedUp ? `Taken up again: ${question.followedUp}` : "To be taken up at the next meeting"}
          </small>
        ) : null}
        {mayAnswer && question.followedUpInId === null ? (
          <details className="no-print">
            <summary className="py-1">
              {question.answer ? "Change the answer" : "Record the answer"}
              <span className="sr-only"> to {question.question}</span>
            </summary>
            <AnswerForm {...question} />
          </details>
        ) : null}
      </dd>
    </div>
  );
}

/** What can be presented: new reports, and notes that no meeting was shown. */
export function ToPresentSection({
  meeting,
  may,
  opens,
  reports,
  today,
}: Omit<Given, "body"> & { reports: readonly MeetingReport[]; today: Day }) {
  if (reports.length === 0) return null;
  const held = meeting.day <= today;
  return (
    <section aria-labelledby="to-present">
      <h2 id="to-present">{held ? "Not presented yet" : "To be presented"}</h2>
      <ul className="list">
        {reports.map(({ key, title, beside, rests }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <span>
              <RestsLink rests={rests} opens={opens}>
                {title}
              </RestsLink>
              <small className="block">{beside}</small>
            </span>
            {may.present && held ? <PresentButton meetingId={meeting.id} report={key} title={title} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Questions of earlier meetings that this one takes up (GO-8). */
export function FollowUpSection({ body, meeting, may, today }: Omit<Given, "opens"> & { today: Day }) {
  const waiting = toFollowUp(body, meeting);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">Taken up from earlier meetings</h2>
      <ul className="list">
        {waiting.map(({ question, day }) => (
          <li key={question.id}>
            <p className="font-semibold">{question.question}</p>
            <small>
              Asked on {writtenDay(day)}. {question.answer || "Not answered yet."}
            </small>
            {question.followedUp ? <p className="mt-1">{question.followedUp}</p> : null}
            {may.question && meeting.day <= today ? (
              <details className="no-print">
                <summary className="py-1">
                  Record what came of it<span className="sr-only"> {question.question}</span>
                </summary>
                <FollowUpForm id={question.id} meetingId={meeting.id} followedUp={question.followedUp} version={question.version} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
