import { isOverdue } from "@/lib/agreed-actions/due";
import { type Day, writtenDay } from "@/lib/dates";
import type { Body } from "@/lib/governing-bodies/body";
import { coreRoleOf } from "@/lib/governing-bodies/core-roles";
import { onAction, onNote, onPlan, onVisit, type Rests, visitWords } from "@/lib/governing-bodies/rests";
import { latestRating } from "@/lib/governing-bodies/standing";

/** A question that governors could ask, with what it rests on and the core role that it belongs to (GO-7, GO-9). */
export interface SuggestedQuestion {
  id: string;
  text: string;
  from: string;
  rests: Rests;
  roleKey: string;
}

type Asked = Omit<SuggestedQuestion, "roleKey">;

/** The newest notes whose questions and risks are asked about. */
const newestNotes = 2;

/**
 * Questions that follow from the records, most pressing first: what notes suggest, red actions and those past their day, milestones that
 * are past and not seen, risks, amber actions, themes that no visit has covered. Nothing is made up: each quotes what it rests on.
 */
export function suggestedQuestions(body: Body, today: Day): SuggestedQuestion[] {
  const open = body.actions.filter(({ state }) => state === "open");
  const asked = [
    ...ofNotes(body),
    ...open
      .filter((action) => latestRating(action)?.tone === "red" || isOverdue(action, today))
      .map((action) => ofUrgentAction(action, today)),
    ...ofMilestones(body, today),
    ...ofRisks(body),
    ...open.filter((action) => latestRating(action)?.tone === "amber" && !isOverdue(action, today)).map(ofAmberAction),
    ...ofThemes(body),
  ];
  const once = asked.filter(({ text }, place) => asked.findIndex((one) => one.text === text) === place);
  return once.map((one) => ({ ...one, roleKey: coreRoleOf(one.text, body.roles)?.key ?? "" }));
}

function ofNotes({ notes }: Body): Asked[] {
  return notes.slice(0, newestNotes).flatMap((note) =>
    note.questions
      .filter((question) => question.trim() !== "")
      .map((question, place) => ({
        id: `note-${note.visitId}-${place}`,
        text: question.trim(),
        from: `note of ${visitWords(note)}`,
        rests: onNote(note),
      })),
  );
}

function ofUrgentAction(action: Body["actions"][number], today: Day): Asked {
  const { id, text, due } = action;
  const rating = latestRating(action);
  const says =
    isOverdue(action, today) && due
      ? `“${bare(text)}” was due by ${writtenDay(due)}. What has stood in its way, and by when will it be done?`
      : `“${bare(text)}” is still rated “${rating?.name.toLowerCase()}”. What stands in its way, and when shall we see it move?`;
  return { id: `action-${id}`, text: says, from: "agreed action", rests: onAction(action) };
}

function ofAmberAction(action: Body["actions"][number]): Asked {
  return {
    id: `action-${action.id}`,
    text: `“${bare(action.text)}” is under way. What would show us that it works?`,
    from: "agreed action",
    rests: onAction(action),
  };
}

/** Milestones of terms that are over: not rated, or rated red. */
function ofMilestones(body: Body, today: Day): Asked[] {
  const { plans, yearTerms, progress } = body;
  return plans.flatMap((plan) =>
    plan.priorities.flatMap(({ id, title, milestones }) =>
      milestones.flatMap(({ termKey, text, ratingKey }): Asked[] => {
        const term = yearTerms.find(({ key }) => key === termKey);
        const tone = progress.find(({ key }) => key === ratingKey)?.tone;
        if (!term || term.lastDay >= today || (tone !== undefined && tone !== "red")) return [];
        return [
          {
            id: `milestone-${id}-${termKey}`,
            text: `By the end of ${term.name} we were to see: “${bare(text)}”. Do we see it?`,
            from: `plan, “${bare(title)}”`,
            rests: onPlan(body, plan),
          },
        ];
      }),
    ),
  );
}

function ofRisks({ notes }: Body): Asked[] {
  return notes.slice(0, newestNotes).flatMap((note) =>
    note.findings
      .filter(({ kind }) => kind === "risk")
      .map(({ id, text }) => ({
        id: `risk-${id}`,
        text: `“${bare(text)}”: what are leaders doing about it, and how shall we know?`,
        from: `a risk in the note of ${visitWords(note)}`,
        rests: onNote(note),
      })),
  );
}

/** Themes that a visit did not cover and a later one has taken up (VT-6). */
function ofThemes({ visits }: Body): Asked[] {
  return visits.flatMap((visit) =>
    visit.carriedThemes.map(({ key, visitId, text }) => ({
      id: `theme-${visitId}-${key}`,
      text: `“${bare(text)}” was not covered on the day. What do we know of it ourselves?`,
      from: `taken up at ${visitWords(visit)}, ${writtenDay(visit.date)}`,
      rests: onVisit(visit),
    })),
  );
}

/** A sentence as it is quoted within another. */
function bare(text: string): string {
  return text.trim().replace(/[.;]+$/, "");
}
