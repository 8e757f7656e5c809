import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import {
  aFederation,
  aHolding,
  anAllocation,
  aPerson,
  aSchool,
  aStrategy,
  aTrust,
  aViewer,
  inTrustOf,
  testDay,
} from "../factories/records.ts";

/** In every name of the other trust, so that a leak shows. */
const mark = "Zebra";

/** An offer of one's own trust. */
const ownOffer = {
  ...{
    title: "Own offer",
    kind: "course",
    about: "",
    provider: "",
    audience: "",
    strandKey: "",
    outcome: "Own",
    evidence: "Own",
    startsOn: "",
    places: "",
  },
};

type Other = Awaited<ReturnType<typeof otherTrust>>;

async function otherTrust() {
  const trust = await aTrust(`${mark} Trust`);
  const school = await aSchool(trust.id, { name: `${mark} School` });
  const person = await aPerson(trust.id, { name: `${mark} Person` });
  const deputy = await aPerson(trust.id, { name: `${mark} Deputy` });
  const holding = await aHolding(trust.id, person.id, "directorOfEducation");
  await aHolding(trust.id, deputy.id, "deputyDirector");
  const allocation = await anAllocation(trust.id, school.unitId, person.id);
  return inTrustOf(trust.id, async (db) => {
    const delegation = await db.delegation.create({
      data: {
        trustId: trust.id,
        kind: "delegation",
        fromPersonId: person.id,
        toPersonId: deputy.id,
        reason: mark,
        startsOn: new Date("2026-01-01"),
        endsBefore: new Date("2027-12-31"),
      },
    });
    const letter = await db.outboxMail.create({
      data: {
        trustId: trust.id,
        personId: person.id,
        kind: "invitation",
        toAddress: person.email,
        subject: mark,
        text: mark,
        state: "held",
      },
    });
    const session = await db.session.create({
      data: {
        tokenHash: crypto.getRandomValues(new Uint8Array(32)),
        accountId: person.accountId ?? "",
        trustId: trust.id,
        personId: person.id,
        signedInWith: "password",
        userAgent: mark,
        address: mark,
      },
    });
    const feed = await db.calendarFeed.create({
      data: { trustId: trust.id, personId: person.id, name: mark, tokenHash: new Uint8Array(32) },
    });
    const notice = await db.notice.create({
      data: {
        trustId: trust.id,
        personId: person.id,
        kind: "support",
        how: "digest",
        subject: mark,
        text: mark,
        address: "/support",
        recordType: "page",
      },
    });
    const year = await anotherYear(trust.id);
    const framework = await db.frameworkVersion.create({
      data: { trustId: trust.id, key: "ofsted-next", body: "ofsted", name: mark, startsOn: new Date("2030-09-01"), scale: "none" },
    });
    const pattern = await db.workingPattern.create({
      data: {
        trustId: trust.id,
        personId: person.id,
        startsOn: new Date("2026-01-01"),
        monday: "day",
        tuesday: "day",
        wednesday: "day",
        thursday: "day",
        friday: "day",
      },
    });
    const away = await db.daysAway.create({
      data: { trustId: trust.id, personId: person.id, startsOn: new Date("2026-12-01"), endsBefore: new Date("2026-12-02"), note: mark },
    });
    return {
      pattern,
      feed,
      notice,
      away,
      allocation,
      trust,
      school,
      person,
      deputy,
      holding,
      delegation,
      letter,
      session,
      year,
      framework,
      ...(await otherRecords(trust.id, school, person)),
      ...(await otherOfficialData(trust.id, school, framework.id)),
      ...(await otherNote(trust.id, school.unitId, person.id)),
      ...(await otherMeeting(trust.id, school.unitId, person.id)),
      ...(await otherDuties(trust.id, school.unitId, person.id)),
      ...(await otherQuality(trust.id, school.unitId, person.id)),
      ...(await otherPlan(trust.id, school.unitId, person.id)),
      ...(await otherStrategicPlan(trust.id, school.unitId, person.id)),
      ...(await otherEvaluation(trust.id, school.unitId, person.id, framework.id)),
      ...(await otherSupport(trust.id, school, person.id)),
      ...(await otherBody(trust.id, school.id, person.id)),
    };
  });
}

/** A federation, and one of each record that a school and its unit can have. */
async function otherRecords(trustId: string, school: { id: string; unitId: string }, person: { id: string }) {
  const federation = await aFederation(trustId);
  const [schoolId, unitId, day] = [school.id, school.unitId, new Date("2026-10-01")];
  return inTrustOf(trustId, async (db) => {
    await db.federation.update({ where: { trustId_id: { trustId, id: federation.id } }, data: { name: `${mark} Federation` } });
    const sheet = await db.broughtSheet.create({ data: { trustId, kind: "visits", rows: 1, broughtById: person.id } });
    await db.visit.create({ data: { trustId, unitId, date: day, kind: "additional", days: 1, status: "done", sheetId: sheet.id } });
    const visit = await db.visit.create({
      data: {
        trustId,
        unitId,
        schoolId,
        date: new Date("2026-12-08"),
        kind: "programme",
        number: 2,
        title: mark,
        days: 1,
        status: "planned",
      },
    });
    const visitPlan = await db.visitPlan.create({
      data: { trustId, visitId: visit.id, number: 1, createdById: person.id, content: { ...emptyPlan, remarks: mark } },
    });
    const visitPerson = await db.visitPerson.create({ data: { trustId, visitId: visit.id, name: mark, as: mark, role: "shadows" } });
    const action = await db.agreedAction.create({ data: { trustId, unitId, text: mark, ownerName: mark, ownerId: person.id } });
    const period = await db.categoryPeriod.create({
      data: { trustId, unitId, categoryKey: "repair", startsOn: day, clockFrom: day, origin: "broughtIn", source: mark },
    });
    await db.governingBody.create({ data: { trustId, schoolId, clerkName: mark } });
    const meeting = await db.governingBodyMeeting.create({ data: { trustId, schoolId, day, title: mark } });
    const measure = await db.ownMeasure.create({ data: { trustId, name: mark, unit: "count", position: 0 } });
    const ownPeriod = await db.ownMeasurePeriod.create({ data: { trustId, name: mark, startsOn: day, lastDay: day } });
    const waiver = await db.waiver.create({
      data: { trustId, clause: "VP-7", recordType: "visit", recordId: visit.id, unitId, reason: mark, day, givenById: person.id },
    });
    const attachment = await db.attachment.create({
      data: { trustId, visitId: visit.id, name: mark, mediaType: "text/plain", bytes: 1, checksum: "a".repeat(64), addedById: person.id },
    });
    return { federation, sheet, period, meeting, measure, ownPeriod, visit, visitPlan, visitPerson, action, attachment, waiver };
  });
}

/** A standards meeting that was held, with the view of one side. */
async function otherMeeting(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId } });
    const day = new Date("2026-10-05");
    const standardsMeeting = await db.standardsMeeting.create({
      data: { trustId, unitId, yearId, kind: "standards", date: day, state: "held", heldAt: day, about: mark },
    });
    const judgement = await db.judgement.create({
      data: { trustId, meetingId: standardsMeeting.id, unitId, axis: "main", side: "school", changedById: personId },
    });
    return { standardsMeeting, judgement };
  });
}

/** What a category obliges to, and what is asked of the school beside it. */
async function otherDuties(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: periodId } = await db.categoryPeriod.findFirstOrThrow({ where: { trustId, unitId }, select: { id: true } });
    const [of, day] = [{ trustId, unitId, periodId }, new Date("2026-10-01")];
    const entry = { yearKey: "2026-27", entryKey: "other-1", kind: "other", text: mark, owedBy: "trust" as const };
    const duty = await db.obligation.create({ data: { ...of, ...entry, strength: "offered" } });
    const commitment = await db.commitment.create({ data: { ...of, challengeKey: "challenge-9", text: mark } });
    const dates = { byWhen: day, reviewOn: day, directedOn: day };
    const direction = await db.direction.create({ data: { ...of, what: mark, why: mark, ...dates, directedById: personId } });
    const raised = { yearKey: "2026-27", triggerKey: "trigger-1", trigger: mark, raisedOn: day, raisedById: personId, source: mark };
    const concern = await db.concern.create({ data: { trustId, unitId, ...raised } });
    return { duty, commitment, direction, concern };
  });
}

/** A sampled judgement of the other trust that was not agreed with, a day, a peer review with an action, and a report to the board. */
async function otherQuality(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId } });
    const day = new Date("2026-10-06");
    const sampledMeeting = await db.standardsMeeting.create({
      data: { trustId, unitId, yearId, kind: "additional", date: day, state: "shared", heldAt: day, sharedAt: day, about: mark },
    });
    const sample = await db.qualitySample.create({
      data: { trustId, yearId, assurerId: personId, drawnById: personId, drawnOn: day, about: mark, seed: mark },
    });
    const judged = { unitId, judgedById: personId, agreement: "disagrees" as const, reasons: mark, answeredAt: day };
    const sampled = await db.sampledJudgement.create({
      data: { trustId, sampleId: sample.id, kind: "decision", meetingId: sampledMeeting.id, ...judged },
    });
    const qualityDay = await db.qualityDay.create({
      data: { trustId, yearId, assurerId: personId, day, days: 1, about: mark, recordedById: personId },
    });
    const peerReview = await db.peerReview.create({
      data: { trustId, yearId, name: mark, reviewers: mark, startsOn: day, lastDay: day, publishedAt: day, createdById: personId },
    });
    const trustAction = await db.trustAction.create({ data: { trustId, reviewId: peerReview.id, text: mark, ownerName: mark } });
    const boardReport = await db.boardReport.create({ data: { trustId, day, createdById: personId } });
    return { sample, sampled, qualityDay, peerReview, trustAction, boardReport };
  });
}

/** An objective of the other trust, and a strategic plan that was sent, with one of each that it can have. */
async function otherStrategicPlan(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const aim = await db.trustObjective.create({ data: { trustId, title: mark, about: mark, position: 1 } });
    const strategicPlan = await db.strategicPlan.create({ data: { trustId, unitId, firstYear: "2026-27" } });
    const of = { trustId, planId: strategicPlan.id, changedById: personId };
    const objective = await db.strategicObjective.create({ data: { ...of, trustObjectiveId: aim.id, title: mark } });
    await db.objectiveMeasure.create({ data: { trustId, objectiveId: objective.id, text: mark, changedById: personId } });
    await db.strategicText.create({ data: { ...of, key: "vision", value: [{ kind: "paragraph", spans: [{ text: mark }] }] } });
    await db.strategicReview.create({ data: { ...of, yearKey: "2026-27", change: mark } });
    const kept = {
      desk: "strategicPlan" as const,
      recordId: strategicPlan.id,
      unitId,
      day: new Date("2026-10-01"),
      content: { title: mark },
    };
    const strategicVersion = await db.snapshot.create({
      data: { trustId, ...kept, purpose: "Sent to governors and the trust for 2026/27", personId },
    });
    const brought = await db.broughtText.create({
      data: {
        trustId,
        desk: "strategicPlan",
        recordId: strategicPlan.id,
        fileName: mark,
        heading: mark,
        body: { kind: "text", text: [] },
        position: 0,
        personId,
      },
    });
    return { aim, strategicPlan, objective, strategicVersion, brought };
  });
}

/** Support of the other trust that was asked for, a school on its way in and an induction. */
async function otherSupport(trustId: string, { id: schoolId, unitId }: { id: string; unitId: string }, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const day = new Date("2026-10-05");
    const support = await db.support.create({
      data: { trustId, unitId, title: mark, need: mark, requestedById: personId, requestedOn: day },
    });
    const given = { trustId, supportId: support.id, day, days: 1, recordedById: personId };
    const supportDay = await db.supportDay.create({ data: given });
    const joining = await db.joining.create({ data: { trustId, name: mark, begunById: personId } });
    const step = { trustId, joiningId: joining.id, key: "visit", text: mark, position: 0 };
    await db.joiningStep.create({ data: step });
    const induction = await db.induction.create({
      data: { trustId, personId, schoolId, newToRole: true, startsOn: day, endsOn: new Date("2027-10-05") },
    });
    await db.inductionSession.create({ data: { trustId, inductionId: induction.id, key: "welcome", text: mark, position: 0 } });
    const strength = await db.sharedStrength.create({
      data: { trustId, unitId, text: mark, offeredById: personId, offeredOn: day, consentedById: personId, consentedOn: day },
    });
    return { support, supportDay, strength, joining, induction };
  });
}

/** A report that the other governing body was shown, with a question, and a request for advice. */
async function otherBody(trustId: string, schoolId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: meetingId } = await db.governingBodyMeeting.findFirstOrThrow({ where: { trustId, schoolId }, select: { id: true } });
    const { id: snapshotId } = await db.snapshot.findFirstOrThrow({ where: { trustId, desk: "selfEvaluation" }, select: { id: true } });
    const presented = await db.presentedReport.create({
      data: { trustId, meetingId, snapshotId, conclusion: mark, recordedById: personId },
    });
    const question = await db.governorQuestion.create({
      data: { trustId, reportId: presented.id, question: mark, answer: mark, followUp: true, recordedById: personId },
    });
    const advice = await db.adviceRequest.create({
      data: { trustId, schoolId, askedById: personId, askedOf: "directorOfEducation", subject: mark, question: mark },
    });
    return { presented, question, advice };
  });
}

/** A plan of the other trust with one of each that it can have. */
async function otherPlan(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId } });
    const plan = await db.improvementPlan.create({ data: { trustId, unitId, yearId, state: "submitted" } });
    const of = { trustId, planId: plan.id };
    const priority = await db.planPriority.create({ data: { ...of, title: mark, strandKeys: [], areaKeys: [], changedById: personId } });
    const step = await db.planStep.create({
      data: { trustId, priorityId: priority.id, text: mark, leadName: mark, changedById: personId },
    });
    const planComment = await db.planComment.create({ data: { ...of, section: mark, text: mark, personId } });
    const day = new Date("2026-10-01");
    const kept = { desk: "improvementPlan" as const, recordId: plan.id, unitId, day, purpose: mark, content: { title: mark }, personId };
    const planVersion = await db.snapshot.create({ data: { trustId, ...kept } });
    const group = await db.schoolGroup.create({ data: { trustId, name: mark } });
    const offer = await db.developmentOffer.create({ data: { trustId, yearId, title: mark } });
    const offerSession = await db.offerSession.create({ data: { trustId, offerId: offer.id, day: new Date("2026-10-01"), place: mark } });
    const booking = await db.offerBooking.create({ data: { trustId, offerId: offer.id, name: mark, bookedById: personId } });
    await db.offerAttendance.create({
      data: { trustId, sessionId: offerSession.id, bookingId: booking.id, attended: true, recordedById: personId },
    });
    return { plan, priority, step, planComment, planVersion, group, offer, offerSession, booking };
  });
}

/** An evaluation of the other trust with a text and a copy that was shown. */
async function otherEvaluation(trustId: string, unitId: string, personId: string, frameworkId: string) {
  return inTrustOf(trustId, async (db) => {
    const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId } });
    const evaluation = await db.selfEvaluation.create({ data: { trustId, unitId, yearId, frameworkId } });
    const value = [{ kind: "paragraph", spans: [{ text: mark }] }];
    await db.evaluationText.create({ data: { trustId, evaluationId: evaluation.id, key: "context", value, changedById: personId } });
    const kept = {
      desk: "selfEvaluation" as const,
      recordId: evaluation.id,
      unitId,
      day: new Date("2026-10-01"),
      purpose: "Shown to governors",
    };
    const evaluationCopy = await db.snapshot.create({ data: { trustId, ...kept, content: { title: mark }, personId } });
    return { evaluation, evaluationCopy };
  });
}

/** A published note with a comment, a memo and a part. */
async function otherNote(trustId: string, unitId: string, personId: string) {
  return inTrustOf(trustId, async (db) => {
    const visit = await db.visit.create({
      data: { trustId, unitId, date: new Date("2026-11-02"), kind: "additional", days: 1, status: "done", leadId: personId },
    });
    const visitId = visit.id;
    await db.note.create({ data: { trustId, visitId, authorId: personId, state: "published" } });
    await db.notePart.create({ data: { trustId, visitId, kind: "section", key: "send", value: { mark }, changedById: personId } });
    const content = { document: { title: mark, lead: "", meta: [], blocks: [] }, parts: [], checks: [] };
    await db.noteVersion.create({ data: { trustId, visitId, number: 1, content, publishedById: personId } });
    await db.finding.create({ data: { trustId, visitId, unitId, kind: "risk", text: mark, day: new Date("2026-11-02") } });
    await db.provisionRating.create({
      data: {
        trustId,
        visitId,
        unitId,
        itemKey: "provision-1",
        itemText: mark,
        levelKey: "secure",
        levelName: mark,
        levelTone: "green",
        evidence: mark,
        day: new Date("2026-11-02"),
      },
    });
    const comment = await db.noteComment.create({ data: { trustId, visitId, section: mark, text: mark, personId } });
    const memo = await db.memo.create({ data: { trustId, visitId, kind: "confidential", text: mark, authorId: personId } });
    return { noteVisit: visit, comment, memo };
  });
}

/** An import that waits, and an inspection that is for a few eyes. */
async function otherOfficialData(trustId: string, school: { id: string; urn: number }, frameworkId: string) {
  return inTrustOf(trustId, async (db) => {
    const imported = await db.importRun.create({ data: { trustId, uid: "99999", preparedBy: mark, outcome: {}, gathered: {} } });
    await db.importFile.create({
      data: {
        trustId,
        runId: imported.id,
        position: 0,
        name: mark,
        kind: "groups",
        kindName: mark,
        sha256: mark,
        bytes: 1,
        encoding: "utf-8",
        read: 1,
        used: 1,
      },
    });
    const inspection = await db.inspection.create({
      data: {
        trustId,
        schoolId: school.id,
        urn: school.urn,
        frameworkId,
        kind: "ungraded",
        startedOn: new Date("2026-01-01"),
        outcome: mark,
        origin: "byHand",
        confidential: true,
      },
    });
    return { imported, inspection };
  });
}

/** A published year with an amendment in writing, of days that the own trust has no year for. */
async function anotherYear(trustId: string): Promise<{ year: string }> {
  await aStrategy(trustId, 2019, ({ opening }) => Object.assign(opening, { title: mark }));
  await aStrategy(trustId, 2021, ({ opening }) => Object.assign(opening, { title: mark }), "draft");
  return { year: "2021-22" };
}

const emptyPlan = { date: "2026-12-08", startsAt: "09:00", endsAt: "15:00", activities: [], feedback: null, excluded: [], remarks: "" };

const school = (urn: number) => ({
  urn,
  name: "Changed",
  phase: "primary",
  churchCharacter: "none",
  lowestAge: null,
  highestAge: null,
  street: "",
  town: "",
  postcode: "",
  telephone: "",
  website: "",
  joinedOn: "",
});
const all = { search: "", phase: "", church: "", sort: "name", page: 1 };
const allVisits = { view: "list", whose: "all", school: "", lead: "", term: "", kind: "", state: "", year: "2019-20", page: 1 };
const everyAction = {
  search: "",
  school: "",
  owner: "",
  rating: "",
  strand: "",
  overdue: "",
  source: "",
  state: "all",
  sort: "due",
  page: 1,
};
const allProvision = { year: "", phase: "", adviser: "", level: "", statement: "", page: 1 };
const allFindings = { year: "", phase: "", school: "", strand: "", statement: "", kind: "", view: "words", page: 1 };
const everybody = { search: "", role: "", state: "", page: 1 };

/** For each exported query and command: its arguments, with every id taken from the other trust. */
const attempts: Record<string, (other: Other) => unknown[]> = {
  "auth.ownAccount": () => [],
  "auth.endSession": ({ session }) => [{ sessionId: session.id }],
  "auth.endOtherSessions": () => [],
  "auth.changePassword": () => [{ current: "wrong password here", password: "a long enough password" }],
  "auth.beginProviderLink": () => [],
  "auth.unlinkProvider": () => [{ issuer: "https://issuer.test", subject: mark }],
  "notices.ownNotices": () => [1, false],
  "notices.ownNoticeChoices": () => [],
  "notices.digestFacts": () => [],
  "notices.openNotice": ({ notice }) => [{ noticeId: notice.id }],
  "notices.markNotice": ({ notice }) => [{ noticeId: notice.id }],
  "notices.markEveryNotice": () => [],
  "notices.chooseNotices": () => [{ support: "off" }],
  "kept-data.takeTrustArchive": () => [],
  "kept-data.takePersonData": ({ person }) => [{ personId: person.id }],
  "kept-data.personDataCounts": ({ person }) => [person.id],
  "help.whomToAsk": () => [],
  "search.searchPage": () => [{ words: mark, kind: "", school: "", page: 1 }],
  "retention.retentionOverview": () => [],
  "retention.keepFor": ({ trust }) => [{ kind: trust.id, months: 24 }],
  "retention.keepWithoutEnd": ({ trust }) => [{ kind: trust.id }],
  "retention.deleteOld": ({ trust }) => [{ kind: trust.id, count: 1 }],
  "jobs.jobStates": () => [],
  "jobs.runJobNow": ({ trust }) => [{ name: trust.id }],
  "calendar-feeds.ownFeeds": () => [],
  "calendar-feeds.makeFeed": () => [{ name: "Across" }],
  "calendar-feeds.endFeed": ({ feed }) => [{ feedId: feed.id }],
  "first-page.firstPage": () => [],
  "first-page.administrationCounts": () => [],
  "first-page.oversight": () => [],
  "mail.outboxPage": () => [1],
  "mail.outboxLetter": ({ letter }) => [letter.id],
  "people.peoplePage": () => [everybody],
  "people.personPage": ({ person }) => [person.id],
  "people.schoolChoices": () => [],
  "people.standInsPage": () => [],
  "people.personHistory": ({ person }) => [person.id, 1],
  "people.personToChange": ({ person }) => [person.id],
  "people.invitePerson": (other) => [{ name: "New Person", email: "new@people.test", role: "governor", schoolId: other.school.id }],
  "people.resendInvitation": ({ person }) => [{ personId: person.id }],
  "people.changePerson": ({ person }) => [{ personId: person.id, name: "Changed", email: "changed@people.test", version: 1 }],
  "people.giveRole": (other) => [
    { personId: other.person.id, role: "governor", schoolId: other.school.id, startsOn: testDay, lastDay: "" },
  ],
  "people.endRole": ({ holding }) => [{ holdingId: holding.id }],
  "people.closePerson": ({ person }) => [{ personId: person.id }],
  "people.reopenPerson": ({ person }) => [{ personId: person.id }],
  "people.inviteFromSheet": (other) => [
    { sheet: `Name,Email,Role,School\nNew,new2@people.test,Governor,${other.school.urn}`, step: "invite" },
  ],
  "people.nameStandIn": ({ person, deputy }) => [
    { kind: "delegation", fromPersonId: person.id, toPersonId: deputy.id, startsOn: testDay, lastDay: "2026-12-24", reason: "Away" },
  ],
  "people.endStandIn": ({ delegation }) => [{ delegationId: delegation.id }],
  "frameworks.frameworks": () => [],
  "frameworks.frameworkToChange": ({ framework }) => [framework.id],
  "frameworks.prepareVersion": ({ framework }) => [{ id: framework.id }],
  "frameworks.changeVersion": ({ framework }) => [
    { id: framework.id, version: 1, framework: { name: "Changed", body: "ofsted", startsOn: "2031-09-01", areas: [], grades: [] } },
  ],
  "frameworks.discardVersion": ({ framework }) => [{ id: framework.id }],
  "strategy.strategyYears": () => [],
  "strategy.strategyPage": () => ["2019-20", null],
  "strategy.strategyInUse": (_other) => ["2019-10-01"],
  "strategy.draftPage": ({ year }) => [year.year],
  "strategy.draftPart": ({ year }) => [year.year, "numbers", null],
  "strategy.yearDifferences": (_other) => ["2019-20", "year"],
  "strategy.strategyHistory": ({ year }) => [year.year, 1],
  "strategy.bankHolidays": () => [],
  "strategy.changeDraft": ({ year }) => [year.year, async () => ({ ok: true, value: undefined })],
  "strategy.savePart": ({ year }) => [{ ...year, part: "opening", item: null, before: "", value: {} }],
  "strategy.addItem": ({ year }) => [{ ...year, collection: "categories", name: "Another" }],
  "strategy.moveItem": ({ year }) => [{ ...year, collection: "categories", item: "repair", to: "up" }],
  "strategy.removeItem": ({ year }) => [{ ...year, collection: "categories", item: "repair", follows: "recovery" }],
  "strategy.rollOver": (_other) => [{ year: "2019-20" }],
  "strategy.amend": (_other) => [{ year: "2019-20" }],
  "strategy.publish": ({ year }) => [{ ...year, version: 1, reason: "" }],
  "strategy.discard": ({ year }) => [{ ...year, version: 1 }],
  "strategy.addBankHoliday": () => [{ day: "2026-07-01", name: "Own holiday" }],
  "strategy.removeBankHoliday": (_other) => [{ day: "2019-12-25" }],
  "official-data.importStart": () => [],
  "official-data.trustToReadFor": () => ["16340"],
  "official-data.importsPage": () => [1],
  "official-data.importPage": ({ imported }) => [imported.id],
  "official-data.leftOutRows": ({ imported }) => [imported.id],
  "official-data.schoolDataPage": ({ school: there }) => [there.urn],
  "official-data.inspectionToEnter": ({ school: there }) => [there.urn, null],
  "official-data.inspectionToChange": ({ school: there, inspection }) => [there.urn, inspection.id],
  "official-data.prepareImport": () => [{ uid: "99999", group: null, facts: [], files: [], problems: [] }],
  "official-data.confirmImport": ({ imported }) => [{ importId: imported.id }],
  "official-data.discardImport": ({ imported }) => [{ importId: imported.id }],
  "official-data.undoImport": ({ imported }) => [{ importId: imported.id }],
  "official-data.recordInspection": ({ school: there, framework }) => [
    {
      urn: there.urn,
      frameworkId: framework.id,
      kind: "graded",
      startedOn: testDay,
      publishedOn: "",
      overall: "",
      outcome: "",
      safeguarding: "",
      concern: "",
    },
  ],
  "official-data.publishInspection": ({ inspection }) => [{ inspectionId: inspection.id, publishedOn: testDay }],
  "official-data.removeInspection": ({ inspection }) => [{ inspectionId: inspection.id }],
  "allocations.allocationBoard": () => [{ search: "", show: "all", adviser: "", page: 1 }],
  "allocations.schoolAllocations": (other) => [other.school.urn],
  "allocations.allocate": (other) => [
    {
      from: testDay,
      reason: "Across",
      changes: [{ unitId: other.school.unitId, kind: "adviser", before: other.allocation.id, personId: other.deputy.id }],
    },
  ],
  "working-days.planFor": (other) => [
    { personIds: [other.person.id], schoolIds: [other.school.id], from: testDay, part: "day", withPupils: true },
  ],
  "working-days.suitableDaysPage": () => [{ personIds: [], schoolId: "", from: testDay, part: "day", withPupils: true }],
  "working-days.workingDaysOf": ({ person }) => [person.id],
  "working-days.schoolTerms": (other) => [other.school.urn],
  "working-days.enterPattern": ({ person }) => [
    { personId: person.id, startsOn: testDay, monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" },
  ],
  "working-days.removePattern": ({ pattern }) => [{ patternId: pattern.id }],
  "working-days.markAway": ({ person }) => [{ personId: person.id, startsOn: testDay, lastDay: "", note: "" }],
  "working-days.removeAway": ({ away }) => [{ awayId: away.id }],
  "working-days.enterTerms": (other) => [{ schoolId: other.school.id, yearKey: "2019-20", version: 0, terms: [], insetDays: [] }],
  "working-days.forgetTerms": (other) => [{ schoolId: other.school.id, yearKey: "2019-20" }],
  "federations.federationsPage": () => [],
  "federations.federationPage": ({ federation }) => [federation.id],
  "federations.formFederation": ({ school: one, person }) => [
    { name: "Formed", startsOn: testDay, schoolIds: [one.id, person.id], adviserId: person.id, partnershipLinkId: "" },
  ],
  "federations.renameFederation": ({ federation }) => [{ federationId: federation.id, name: "Changed", version: 1 }],
  "federations.dissolveFederation": ({ federation }) => [{ federationId: federation.id, day: testDay, assigned: {} }],
  "categories.categoryToBringIn": (other) => [other.school.urn],
  "categories.bringInCategory": (other) => [
    { schoolId: other.school.id, axis: "siams", categoryKey: "repair", since: testDay, decidedById: other.person.id, source: "Minutes" },
  ],
  "categories.takeBackCategory": ({ period }) => [{ periodId: period.id }],
  "categories.categoryList": () => [{ phase: "", adviser: "", category: "", church: "" }, "all"],
  "categories.categoryPage": (other) => [other.school.urn],
  "obligations.meetDuty": ({ duty }) => [{ obligationId: duty.id, version: 1, day: testDay, words: "Across" }],
  "obligations.takeUpDuty": ({ duty }) => [{ obligationId: duty.id, version: 1 }],
  "obligations.setDutyAside": ({ duty }) => [{ obligationId: duty.id, version: 1, reason: "Across" }],
  "obligations.openDutyAgain": ({ duty }) => [{ obligationId: duty.id, version: 1 }],
  "obligations.nameResponsible": ({ duty }) => [{ obligationId: duty.id, version: 1, personId: "" }],
  "obligations.reviewCommitment": ({ commitment }) => [
    { commitmentId: commitment.id, version: 1, state: "kept", day: testDay, evidence: "Across", meetingId: "" },
  ],
  "directions.directSchool": (other) => [{ urn: other.school.urn, what: "Across", why: "Across", byWhen: testDay, reviewOn: testDay }],
  "directions.reviewDirection": ({ direction }) => [{ directionId: direction.id, version: 1, actedOn: "yes", outcome: "Across" }],
  "directions.withdrawDirection": ({ direction }) => [{ directionId: direction.id, version: 1, reason: "Across" }],
  "concerns.raiseConcern": (other) => [{ urn: other.school.urn, triggerKey: "trigger-1", raisedOn: testDay, source: "Across" }],
  "concerns.respondToConcern": ({ concern }) => [{ concernId: concern.id, version: 1, response: "Across" }],
  "concerns.closeConcern": ({ concern }) => [{ concernId: concern.id, version: 1, reason: "Across" }],
  "governing-bodies.governingBodyPage": (other) => [other.school.urn],
  "governing-bodies.addMeeting": (other) => [{ schoolId: other.school.id, day: testDay, time: "", title: "Another" }],
  "governing-bodies.changeMeeting": ({ meeting }) => [{ meetingId: meeting.id, day: testDay, time: "", title: "Changed" }],
  "governing-bodies.removeMeeting": ({ meeting }) => [{ meetingId: meeting.id }],
  "governing-bodies.nameClerk": (other) => [{ schoolId: other.school.id, clerkName: "Changed", clerkEmail: "", version: 1 }],
  "governing-bodies.bodyPage": (other) => [other.school.urn],
  "governing-bodies.bodyMeetingPage": (other) => [other.school.urn, other.meeting.id],
  "governing-bodies.bodyPackPage": (other) => [other.school.urn, other.meeting.id],
  "governing-bodies.summaryPage": (other) => [other.school.urn],
  "governing-bodies.governorsToday": () => [],
  "governing-bodies.withMeeting": ({ meeting }) => [meeting.id, () => true, async () => ({ ok: true, value: undefined })],
  "governing-bodies.presentReport": ({ meeting, noteVisit }) => [{ meetingId: meeting.id, report: `note:${noteVisit.id}` }],
  "governing-bodies.takeReportBack": ({ meeting, presented }) => [{ meetingId: meeting.id, report: `copy:${presented.snapshotId}` }],
  "governing-bodies.askQuestion": ({ meeting, presented }) => [
    { meetingId: meeting.id, report: `copy:${presented.snapshotId}`, question: "Across", answer: "", roleKey: "", followUp: "no" },
  ],
  "governing-bodies.answerQuestion": ({ question }) => [{ questionId: question.id, answer: "Across", followUp: "no", version: 1 }],
  "governing-bodies.concludeReport": ({ meeting, presented }) => [
    { meetingId: meeting.id, report: `copy:${presented.snapshotId}`, conclusion: "Across", version: 1 },
  ],
  "governing-bodies.followUpQuestion": ({ meeting, question }) => [
    { questionId: question.id, meetingId: meeting.id, followedUp: "Across", version: 1 },
  ],
  "advice.advicePage": () => [1],
  "advice.adviceToday": () => [],
  "advice.askForAdvice": (other) => [{ schoolId: other.school.id, askedOf: "directorOfEducation", subject: "Across", question: "Across" }],
  "advice.correctAdvice": ({ advice }) => [{ requestId: advice.id, answer: "Across" }],
  "advice.answerAdvice": ({ advice }) => [{ requestId: advice.id, answer: "Across" }],
  "own-measures.ownMeasuresPage": () => [],
  "own-measures.beginWithUsualMeasures": () => [],
  "own-measures.addOwnMeasure": () => [{ name: "Attendance", unit: "count" }],
  "own-measures.retireOwnMeasure": ({ measure }) => [{ measureId: measure.id }],
  "own-measures.addOwnPeriod": () => [{ name: "Own period", startsOn: "2026-10-01", lastDay: "2026-10-01" }],
  "own-measures.removeOwnPeriod": ({ ownPeriod }) => [{ periodId: ownPeriod.id }],
  "first-month.firstMonthPage": () => [],
  "first-month.sheetPage": () => ["measures"],
  "first-month.sheetTemplate": () => ["categories"],
  "first-month.bringInSheet": (other) => [
    { kind: "visits", periodId: "", sheet: `School,Date,Kind\n${other.school.urn},22/9/2026,Additional`, step: "store", looked: "" },
  ],
  "first-month.takeBackSheet": ({ sheet }) => [{ sheetId: sheet.id }],
  "visits.visitsPage": () => [allVisits],
  "visits.visitsByUnit": () => [{ ...allVisits, view: "year" }],
  "visits.schoolYear": (other) => [other.school.urn, ""],
  "visits.yearToLayOut": (other) => [other.school.urn, ""],
  "visits.visitToAdd": (other) => [other.school.urn, other.visit.id],
  "visits.layOutYear": (other) => [
    { urn: other.school.urn, yearKey: "2019-20", visits: [{ key: "visit-1", date: "2026-12-08", schoolId: "" }] },
  ],
  "visits.pickProgramme": (other) => [{ urn: other.school.urn, yearKey: "2019-20", programmeKey: "primary", reason: "Across" }],
  "universal-provision.provisionPage": () => [{ ...allProvision }],
  "universal-provision.provisionToKeep": () => [{ ...allProvision }],
  "visit-findings.findingsPage": () => [{ ...allFindings }],
  "visit-findings.findingsToKeep": () => [{ ...allFindings }],
  "notes.notePage": ({ noteVisit }) => [noteVisit.id],
  "notes.publishedNote": ({ noteVisit }) => [noteVisit.id, 1],
  "notes.schoolInputPage": ({ noteVisit }) => [noteVisit.id],
  "notes.changedParts": ({ noteVisit }) => [noteVisit.id, new Date(0)],
  "notes.notePreview": ({ noteVisit }) => [noteVisit.id],
  "notes.noteToHandOver": ({ noteVisit }) => [noteVisit.id],
  "notes.handOverNote": ({ noteVisit, person }) => [{ visitId: noteVisit.id, personId: person.id, reason: "Across" }],
  "notes.notesToday": () => [],
  "notes.memos": () => [1],
  "notes.saveChanges": ({ noteVisit }) => [
    {
      visitId: noteVisit.id,
      changes: [{ id: noteVisit.id, kind: "section", key: "send", base: 0, position: 1, removed: false, value: { body: [] } }],
    },
  ],
  "notes.withNote": ({ noteVisit }) => [{ visitId: noteVisit.id }, () => true, async () => ({ ok: true, value: undefined })],
  "notes.sendToHeadteacher": ({ noteVisit }) => [{ visitId: noteVisit.id, version: 1 }],
  "notes.askReadThrough": ({ noteVisit }) => [{ visitId: noteVisit.id, version: 1 }],
  "notes.answerReadThrough": ({ noteVisit }) => [{ visitId: noteVisit.id, words: "Across", version: 1 }],
  "notes.takeBack": ({ noteVisit }) => [{ visitId: noteVisit.id, version: 1 }],
  "notes.comment": ({ noteVisit }) => [{ visitId: noteVisit.id, section: "Strengths", text: "Across" }],
  "notes.answerComment": ({ comment }) => [{ commentId: comment.id, answer: "Across" }],
  "notes.answerAccuracy": ({ noteVisit }) => [{ visitId: noteVisit.id, accuracy: "accurate", words: "", version: 1 }],
  "notes.giveNoteReason": ({ noteVisit }) => [{ visitId: noteVisit.id, clause: "GO-2", reason: "Across" }],
  "notes.settle": ({ noteVisit }) => [{ visitId: noteVisit.id, words: "Across", version: 1 }],
  "notes.publishNote": ({ noteVisit }) => [{ visitId: noteVisit.id, version: 1 }],
  "notes.beginCorrection": ({ noteVisit }) => [{ visitId: noteVisit.id, reason: "Across", version: 1 }],
  "notes.cancelCorrection": ({ noteVisit }) => [{ visitId: noteVisit.id, version: 1 }],
  "notes.withdrawNote": ({ noteVisit }) => [{ visitId: noteVisit.id, reason: "Across", version: 1 }],
  "notes.redact": ({ noteVisit }) => [{ visitId: noteVisit.id, text: mark, reason: "Across" }],
  "notes.presentNote": ({ noteVisit, school: there }) => [{ visitId: noteVisit.id, schoolId: there.id, day: testDay }],
  "notes.writeMemo": ({ noteVisit }) => [{ visitId: noteVisit.id, text: "Across" }],
  "notes.tellDirector": ({ noteVisit }) => [{ visitId: noteVisit.id, key: "risk" }],
  "notes.seeMemo": ({ memo }) => [{ memoId: memo.id }],
  "notes.saveSchoolInput": ({ noteVisit }) => [{ visitId: noteVisit.id, text: "Across" }],
  "visits.addVisit": (other) => [
    {
      urn: other.school.urn,
      kind: "additional",
      reviewKind: "",
      title: "Across",
      date: "2026-12-10",
      startsAt: "09:00",
      endsAt: "15:00",
      days: "1",
      leadId: other.person.id,
      leadName: "",
      schoolId: other.school.id,
      replacesId: "",
    },
  ],
  "visits.visitPage": ({ visit }) => [visit.id],
  "visits.planToWrite": ({ visit }) => [visit.id],
  "visits.focusToChoose": ({ visit }) => [visit.id],
  "visits.visitToCancel": ({ visit }) => [visit.id],
  "visits.visitToMove": ({ visit }) => [visit.id],
  "visits.visitsToMove": ({ visit }) => [[visit.id], "suit"],
  "visits.visitPeople": ({ visit }) => [visit.id],
  "visits.visitHistory": ({ visit }) => [visit.id, 1],
  "visits.moveVisit": ({ visit }) => [{ visitId: visit.id, version: 1, date: "2026-12-09", startsAt: "09:00", endsAt: "15:00" }],
  "visits.moveVisits": ({ visit }) => [{ moves: [{ visitId: visit.id, version: 1, date: "2026-12-09" }] }],
  "visits.cancelVisit": ({ visit }) => [{ visitId: visit.id, version: 1, side: "school", reason: "Across" }],
  "visits.recordTookPlace": ({ visit }) => [{ visitId: visit.id }],
  "visits.takeBackTookPlace": ({ visit }) => [{ visitId: visit.id }],
  "visits.changeLead": ({ visit, deputy }) => [{ visitId: visit.id, version: 1, leadId: deputy.id, reason: "Across" }],
  "visits.giveReason": ({ visit }) => [{ visitId: visit.id, clause: "GO-2", reason: "Across" }],
  "visits.savePlan": ({ visit, visitPlan }) => [{ visitId: visit.id, planId: visitPlan.id, version: 1, content: emptyPlan, agree: true }],
  "visits.agreePlan": ({ visit, visitPlan }) => [{ visitId: visit.id, planId: visitPlan.id, reason: "" }],
  "visits.chooseFocus": ({ visit }) => [{ visitId: visit.id, name: "Across", why: "", furtherReason: "" }],
  "visits.endFocus": ({ visit }) => [{ visitId: visit.id, focusAreaId: visit.id, reason: "Across", replacement: "" }],
  "visits.inviteToVisit": ({ visit, person }) => [
    { visitId: visit.id, role: "takesPart", personId: person.id, name: "", as: "", part: "" },
  ],
  "visits.takeOffVisit": ({ visit, visitPerson }) => [{ visitId: visit.id, visitPersonId: visitPerson.id }],
  "visits.recordAttendance": ({ visit, visitPerson }) => [{ visitId: visit.id, visitPersonId: visitPerson.id, attendance: "present" }],
  "visits.signUp": ({ visit }) => [{ visitId: visit.id, part: "" }],
  "visits.signOff": ({ visit }) => [{ visitId: visit.id }],
  "visits.writeView": ({ visit }) => [{ visitId: visit.id, view: "Across", version: 1 }],
  "standards-meetings.meetingList": () => [{ show: "all", kind: "", urn: null, page: 1 }],
  "standards-meetings.meetingsToday": () => [],
  "standards-meetings.meetingsOfSchool": ({ school: there }) => [{ unitId: there.unitId, urn: there.urn }],
  "standards-meetings.meetingOf": ({ standardsMeeting }) => [standardsMeeting.id],
  "standards-meetings.withMeeting": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id },
    () => true,
    async () => ({ ok: true, value: undefined }),
  ],
  "standards-meetings.meetingPage": ({ standardsMeeting }) => [standardsMeeting.id],
  "standards-meetings.meetingPack": ({ standardsMeeting }) => [standardsMeeting.id],
  "standards-meetings.sharedOutcome": ({ standardsMeeting }) => [standardsMeeting.id],
  "standards-meetings.meetingHistory": ({ standardsMeeting }) => [standardsMeeting.id, 1],
  "standards-meetings.meetingToPlan": ({ school: there }) => [{ urn: there.urn, obligationId: "" }],
  "standards-meetings.planMeeting": ({ school: there }) => [
    { urn: there.urn, kind: "additional", obligationId: "", replacesId: "", date: testDay, startsAt: "", place: "", about: "" },
  ],
  "standards-meetings.moveMeeting": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id, version: 1, date: testDay, startsAt: "", place: "" },
  ],
  "standards-meetings.cancelMeeting": ({ standardsMeeting }) => [{ meetingId: standardsMeeting.id, version: 1, reason: "Across" }],
  "standards-meetings.recordWhoWasThere": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id, version: 1, people: [], also: null },
  ],
  "standards-meetings.recordReach": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id, day: testDay, means: "Across", people: 1 },
  ],
  "standards-meetings.agreeCategory": ({ standardsMeeting }) => [
    {
      meetingId: standardsMeeting.id,
      version: 1,
      axis: "main",
      categoryKey: "repair",
      reasons: "Across",
      schoolAgrees: "yes",
      dissent: "",
      readiness: "",
      trajectory: "",
      nextReview: "",
    },
  ],
  "standards-meetings.takeBackDecision": ({ standardsMeeting }) => [{ meetingId: standardsMeeting.id, version: 1, axis: "main" }],
  "standards-meetings.appealCategory": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id, version: 1, axis: "main", reason: "Across" },
  ],
  "standards-meetings.answerAppeal": ({ standardsMeeting }) => [
    { meetingId: standardsMeeting.id, version: 1, axis: "main", categoryKey: "repair", words: "Across" },
  ],
  "standards-meetings.shareOutcome": ({ standardsMeeting }) => [{ meetingId: standardsMeeting.id, version: 1 }],
  "standards-meetings.saveMeetingChanges": ({ standardsMeeting }) => [
    {
      meetingId: standardsMeeting.id,
      changes: [{ id: crypto.randomUUID(), kind: "minutes", key: "plan", base: 0, position: 0, removed: false, value: { body: [] } }],
    },
  ],
  "standards-meetings.changedMeetingParts": ({ standardsMeeting }) => [standardsMeeting.id, new Date(0)],
  "quality.qualityPage": () => [1],
  "quality.qualityToKeep": () => [],
  "quality.qualityToday": () => [],
  "quality.sampledJudgement": ({ sampled }) => [sampled.id],
  "quality.drawToShow": () => [{ count: 6, kind: "both", assurerId: "" }],
  "quality.drawSample": ({ person, standardsMeeting }) => [
    { count: 6, kind: "both", assurerId: person.id, about: "", shown: `decision:${standardsMeeting.id}` },
  ],
  "quality.endSample": ({ sample }) => [{ sampleId: sample.id }],
  "quality.answerJudgement": ({ sampled }) => [{ id: sampled.id, version: 1, agreement: "agrees", reasons: "Across the wall" }],
  "quality.replyToAnswer": ({ sampled }) => [{ id: sampled.id, version: 1, reply: "Across the wall" }],
  "quality.recordQualityDay": () => [{ day: "2026-10-06", days: "1", about: "Own day" }],
  "quality.takeBackQualityDay": ({ qualityDay }) => [{ dayId: qualityDay.id }],
  "peer-reviews.peerReviews": () => [1],
  "peer-reviews.peerReview": ({ peerReview }) => [peerReview.id],
  "peer-reviews.peerReviewsToday": () => [],
  "peer-reviews.savePeerReview": ({ peerReview }) => [
    {
      ...{ reviewId: peerReview.id, version: 1, name: "Across", reviewers: "Across", startsOn: testDay, lastDay: testDay },
      ...{ focus: "", strengths: "", areas: "" },
    },
  ],
  "peer-reviews.publishPeerReview": ({ peerReview }) => [{ reviewId: peerReview.id, version: 1 }],
  "peer-reviews.addTrustAction": ({ peerReview, person }) => [
    { reviewId: peerReview.id, text: "Across", ownerId: person.id, ownerName: "", due: "" },
  ],
  "peer-reviews.changeTrustAction": ({ trustAction, person }) => [
    { actionId: trustAction.id, version: 1, text: "Across", ownerId: person.id, ownerName: "", due: "", state: "open", outcome: "" },
  ],
  "board-reports.boardReports": () => [1],
  "board-reports.boardReport": ({ boardReport }) => [boardReport.id],
  "board-reports.boardReportToday": () => [],
  "board-reports.beginReport": () => [{ day: "2026-10-06" }],
  "board-reports.writeSection": ({ boardReport }) => [{ reportId: boardReport.id, section: "summary", version: 0, words: "Across" }],
  "board-reports.issueReport": ({ boardReport }) => [{ reportId: boardReport.id, seal: "0".repeat(64) }],
  "board-reports.removeReport": ({ boardReport }) => [{ reportId: boardReport.id }],
  "board-reports.withdrawReport": ({ boardReport }) => [{ reportId: boardReport.id, reason: "Across" }],
  "board-reports.correctReport": ({ boardReport }) => [{ reportId: boardReport.id }],
  "judgements.viewToWrite": ({ standardsMeeting }) => [{ meetingId: standardsMeeting.id, axis: "main", side: "school" }],
  "judgements.changedViewParts": ({ judgement }) => [judgement.id, new Date(0)],
  "judgements.beginView": ({ standardsMeeting }) => [{ meetingId: standardsMeeting.id, axis: "main", side: "school" }],
  "judgements.saveViewChanges": ({ judgement }) => [
    {
      judgementId: judgement.id,
      changes: [
        {
          id: crypto.randomUUID(),
          kind: "whole",
          key: "whole",
          base: 0,
          position: 0,
          removed: false,
          value: { categoryKey: "", reasons: [] },
        },
      ],
    },
  ],
  "judgements.submitView": ({ judgement }) => [{ judgementId: judgement.id }],
  "judgements.takeBackView": ({ judgement }) => [{ judgementId: judgement.id }],
  "judgements.addEvidence": ({ judgement }) => [{ judgementId: judgement.id, groupKey: "", record: "", words: "Across" }],
  "judgements.removeEvidence": ({ judgement }) => [{ judgementId: judgement.id, evidenceId: judgement.id }],
  "improvement-plans.planPage": ({ school: there }) => [{ urn: there.urn, year: "2026-27", kind: "annual" }],
  "improvement-plans.planPages": ({ school: there }) => [[{ urn: there.urn, year: "2026-27", kind: "annual" }]],
  "improvement-plans.plansOfSchool": ({ school: there }) => [there.urn],
  "improvement-plans.plansToday": () => [],
  "improvement-plans.prioritiesOverview": () => [{ priority: "", page: 1 }],
  "inspection-folders.inspectionFolder": ({ school: there }) => [there.urn],
  "support.supportList": () => [{ urn: null, provider: "", state: "", overdue: false, page: 1 }],
  "support.supportBySchool": () => [1],
  "support.supportPage": ({ support }) => [support.id],
  "support.supportToAsk": ({ action }) => [{ kind: "action", id: action.id }],
  "support.whoCouldHelp": ({ school: there }) => [{ urn: there.urn }],
  "support.askForSupport": ({ school: there }) => [
    {
      unitId: there.unitId,
      title: "Across",
      need: "Across",
      strandKey: "",
      visitId: "",
      actionId: "",
      obligationId: "",
      strengthId: "",
      helperId: "",
    },
  ],
  "support.arrangeSupport": ({ support }) => [
    {
      ...{ supportId: support.id, version: 1, from: "external", providerName: "Across", days: 1, cost: null, answer: "" },
      startsOn: "",
      reviewOn: testDay,
    },
  ],
  "support.declineSupport": ({ support }) => [{ supportId: support.id, version: 1, answer: "Across" }],
  "support.withdrawSupport": ({ support }) => [{ supportId: support.id, version: 1 }],
  "support.recordSupportDay": ({ support }) => [{ supportId: support.id, day: testDay, days: 1, note: "" }],
  "support.takeBackSupportDay": ({ support, supportDay }) => [{ supportId: support.id, dayId: supportDay.id }],
  "support.endSupport": ({ support }) => [{ supportId: support.id, version: 1, endedOn: testDay, impact: "Across" }],
  "support.supportToday": () => [],
  "strengths.strengthsPage": () => [{ strand: "", page: 1 }],
  "strengths.answerStrength": ({ school: there }) => [{ findingId: there.id, leader: "Across", answer: "share" }],
  "strengths.withdrawStrength": ({ strength }) => [{ strengthId: strength.id }],
  "joinings.joiningList": () => [1],
  "joinings.joiningPage": ({ joining }) => [joining.id],
  "joinings.releasedToSchool": ({ school: there }) => [there.urn],
  "joinings.joiningOfSchool": ({ school: there }) => [there.urn],
  "joinings.beginJoining": () => [{ name: "Own joining", urn: null, phase: "primary", headteacherName: "", plannedFor: "" }],
  "joinings.withJoining": ({ joining }) => [{ joiningId: joining.id }, "keep", async () => ({ ok: true, value: undefined })],
  "joinings.nameOnJoining": ({ joining, person }) => [{ joiningId: joining.id, personId: person.id, task: "Across" }],
  "joinings.takeOffJoining": ({ joining, person }) => [{ joiningId: joining.id, personId: person.id }],
  "joinings.addJoiningStep": ({ joining }) => [{ joiningId: joining.id, text: "Across", plannedOn: "" }],
  "joinings.saveJoiningStep": ({ joining }) => [
    { joiningId: joining.id, key: "visit", version: 1, plannedOn: "", doneOn: testDay, note: "Across" },
  ],
  "joinings.writeJoiningText": ({ joining }) => [{ joiningId: joining.id, kind: "finding", key: "note", version: 0, text: "Across" }],
  "joinings.releaseJoiningText": ({ joining }) => [{ joiningId: joining.id, kind: "finding", key: "note", version: 1 }],
  "joinings.agreeJoining": ({ joining }) => [{ joiningId: joining.id, version: 1 }],
  "joinings.endJoining": ({ joining }) => [{ joiningId: joining.id, version: 1, reason: "Across" }],
  "joinings.joinSchool": ({ joining }) => [
    {
      ...{ joiningId: joining.id, version: 1, name: "Across", urn: 899_998, phase: "primary" },
      ...{ churchCharacter: "none", joinedOn: testDay },
    },
  ],
  "joinings.setJoiningCategory": ({ joining }) => [{ joiningId: joining.id, categoryKey: "repair", source: "Across" }],
  "joinings.completeJoining": ({ joining }) => [{ joiningId: joining.id, version: 1 }],
  "inductions.inductionPage": ({ school: there }) => [there.urn],
  "inductions.inductionList": () => [1],
  "inductions.nameMentor": ({ induction, deputy }) => [{ inductionId: induction.id, version: 1, mentorId: deputy.id, newToRole: "no" }],
  "inductions.saveInductionSession": ({ induction }) => [
    { inductionId: induction.id, key: "welcome", version: 1, plannedOn: "", doneOn: testDay, missedReason: "" },
  ],
  "inductions.logMentorContact": ({ induction }) => [{ inductionId: induction.id, day: testDay, means: "Across", note: "" }],
  "inductions.endInduction": ({ induction }) => [{ inductionId: induction.id, version: 1, reason: "Across" }],
  "school-groups.schoolGroups": () => [1],
  "school-groups.groupToChange": ({ group }) => [group.id],
  "school-groups.saveSchoolGroup": ({ group, school: there, person }) => [
    {
      groupId: group.id,
      version: 1,
      name: "Across",
      about: "",
      leadId: person.id,
      activities: "",
      impact: "",
      schoolIds: [there.id],
      ended: false,
    },
  ],
  "development-offers.developmentOffers": () => [{ kind: "", strand: "", when: "all", mine: "", page: 1 }],
  "development-offers.offerPage": ({ offer }) => [offer.id],
  "development-offers.developmentAttendance": () => [],
  "development-offers.offersForAction": ({ action }) => [action.id],
  "development-offers.addOffer": () => [{ ...ownOffer }],
  "development-offers.changeOffer": ({ offer }) => [{ ...ownOffer, offerId: offer.id, version: 1 }],
  "development-offers.closeOffer": ({ offer }) => [{ offerId: offer.id, reason: "Across" }],
  "development-offers.reopenOffer": ({ offer }) => [{ offerId: offer.id }],
  "development-offers.deleteOffer": ({ offer }) => [{ offerId: offer.id }],
  "development-offers.moveSession": ({ offerSession }) => [
    { sessionId: offerSession.id, version: 1, day: testDay, startsAt: "", endsAt: "", place: "Across" },
  ],
  "development-offers.copyOffers": () => [],
  "development-offers.addSession": ({ offer }) => [{ offerId: offer.id, day: testDay, startsAt: "", endsAt: "", place: "" }],
  "development-offers.cancelSession": ({ offerSession }) => [{ sessionId: offerSession.id }],
  "development-offers.recordWhatChanged": ({ offer }) => [{ offerId: offer.id, version: 1, changed: "Across" }],
  "development-offers.bookPlace": ({ offer }) => [{ offerId: offer.id, schoolId: "" }],
  "development-offers.bookColleague": ({ offer, school: there }) => [{ offerId: offer.id, schoolId: there.id, name: "Across", does: "" }],
  "development-offers.giveBack": ({ booking }) => [{ bookingId: booking.id }],
  "development-offers.bookAgain": ({ booking }) => [{ bookingId: booking.id }],
  "development-offers.recordChangedWork": ({ booking }) => [{ bookingId: booking.id, version: 1, changed: "Across" }],
  "development-offers.recordAttendance": ({ offerSession }) => [{ sessionId: offerSession.id }],
  "development-offers.serveAction": ({ action, offer }) => [{ actionId: action.id, offerId: offer.id }],
  "golden-thread.threadOfSchool": ({ school: there }) => [there.urn],
  "golden-thread.looseEndsOfTrust": () => [1],
  "improvement-plans.planVersion": ({ planVersion }) => [planVersion.id],
  "improvement-plans.changedPlanParts": ({ plan }) => [plan.id, new Date(0)],
  "improvement-plans.savePlanChanges": ({ plan }) => [
    {
      planId: plan.id,
      changes: [{ id: plan.id, kind: "text", key: "context", base: 0, position: 1, removed: false, value: { body: [] } }],
    },
  ],
  "improvement-plans.withPlan": ({ plan }) => [{ planId: plan.id }, () => true, async () => ({ ok: true, value: undefined })],
  "improvement-plans.beginPlan": ({ school: there }) => [{ urn: there.urn, year: "2026-27" }],
  "improvement-plans.beginRapidPlan": ({ school: there }) => [{ urn: there.urn, year: "2026-27", checkpointWeeks: 2 }],
  "improvement-plans.submitPlan": ({ plan }) => [{ planId: plan.id, version: 1 }],
  "improvement-plans.takeBackPlan": ({ plan }) => [{ planId: plan.id, version: 1 }],
  "improvement-plans.returnPlan": ({ plan }) => [{ planId: plan.id, version: 1 }],
  "improvement-plans.agreePlan": ({ plan }) => [{ planId: plan.id, version: 1 }],
  "improvement-plans.approvePlan": ({ plan }) => [{ planId: plan.id, version: 1, approver: "governors", day: testDay }],
  "improvement-plans.closePlanYear": ({ plan }) => [{ planId: plan.id, version: 1 }],
  "improvement-plans.commentOnPlan": ({ plan }) => [{ planId: plan.id, section: "Context", text: "Across" }],
  "improvement-plans.answerPlanComment": ({ plan, planComment }) => [{ planId: plan.id, commentId: planComment.id, answer: "Across" }],
  "improvement-plans.challengeReview": ({ plan, priority }) => [
    { planId: plan.id, priorityId: priority.id, moment: "term-1", words: "Across", before: "" },
  ],
  "improvement-plans.adviseReview": ({ plan, priority }) => [
    { planId: plan.id, priorityId: priority.id, moment: "term-1", words: "Across", before: "" },
  ],
  "improvement-plans.adoptAction": ({ plan, priority, action }) => [{ planId: plan.id, priorityId: priority.id, actionId: action.id }],
  "improvement-plans.makeStepAnAction": ({ plan, step }) => [{ planId: plan.id, stepId: step.id }],
  "improvement-plans.answerFinding": ({ school: there, plan }) => [{ findingId: plan.id, urn: there.urn, year: "2026-27", priorityId: "" }],
  "improvement-plans.answerPoint": ({ school: there, plan }) => [{ pointId: plan.id, urn: there.urn, year: "2026-27", priorityId: "" }],
  "self-evaluation.evaluationPage": ({ school: there }) => [{ urn: there.urn, year: "2026-27", kind: "main" }],
  "self-evaluation.evaluationPages": ({ school: there }) => [[{ urn: there.urn, year: "2026-27", kind: "main" }]],
  "self-evaluation.evaluationOrCopies": ({ school: there, evaluation }) => [
    { urn: there.urn, year: "2026-27", kind: "main", of: evaluation.id, copy: "" },
  ],
  "self-evaluation.shownEvaluation": ({ school: there, evaluationCopy }) => [
    { urn: there.urn, year: "2026-27", kind: "main", copy: evaluationCopy.id },
  ],
  "self-evaluation.changedEvaluationParts": ({ evaluation }) => [evaluation.id, new Date(0)],
  "self-evaluation.evaluationsOfSchool": ({ school: there }) => [there.urn],
  "self-evaluation.evaluationsToday": () => [],
  "self-evaluation.evaluationsOverview": () => [1],
  "self-evaluation.saveEvaluationChanges": ({ evaluation }) => [
    {
      evaluationId: evaluation.id,
      changes: [{ id: evaluation.id, kind: "text", key: "context", base: 0, position: 1, removed: false, value: { body: [] } }],
    },
  ],
  "self-evaluation.withEvaluation": ({ evaluation }) => [
    { evaluationId: evaluation.id },
    () => true,
    async () => ({ ok: true, value: undefined }),
  ],
  "self-evaluation.beginEvaluation": ({ school: there }) => [{ urn: there.urn, year: "2026-27", kind: "main", keptBy: "unit" }],
  "self-evaluation.moveEvaluation": ({ evaluation }) => [{ evaluationId: evaluation.id, version: 1 }],
  "self-evaluation.showEvaluation": ({ evaluation }) => [{ evaluationId: evaluation.id, version: 1, to: "governors" }],
  "self-evaluation.setEvaluationFront": ({ evaluation, person }) => [
    { evaluationId: evaluation.id, version: 1, ownerId: person.id, nextReview: "" },
  ],
  "self-evaluation.challengeArea": ({ evaluation }) => [
    { evaluationId: evaluation.id, area: "inclusion", view: "agrees", reason: "Across", before: "" },
  ],
  "protocol.protocolPage": () => [{ clause: "", school: "", year: "", page: 1 }],
  "protocol.protocolToKeep": () => [{ clause: "", school: "", year: "", page: 1 }],
  "protocol.clauseToWaive": ({ visit }) => [{ of: "visit", record: visit.id, clause: "VP-7" }],
  "protocol.waiveClause": ({ visit }) => [{ of: "visit", recordId: visit.id, clause: "VP-7", reason: "Across the wall" }],
  "protocol.withdrawWaiver": ({ waiver }) => [{ waiverId: waiver.id }],
  "attachments.evidencePage": ({ visit }) => [visit.id],
  "attachments.mayAttach": ({ visit }) => [visit.id],
  "attachments.fileToSend": ({ attachment }) => [attachment.id],
  "attachments.attachFiles": ({ visit }) => [
    { visitId: visit.id, files: [{ name: "a.pdf", mediaType: "application/pdf", bytes: 1, checksum: "b".repeat(64) }] },
  ],
  "attachments.removeAttachment": ({ attachment }) => [{ attachmentId: attachment.id }],
  "attachments.restoreAttachment": ({ attachment }) => [{ attachmentId: attachment.id }],
  "visit-packs.visitPack": ({ visit }) => [visit.id],
  "agreed-actions.actionsPage": () => [{ ...everyAction }],
  "agreed-actions.actionsToKeep": () => [{ ...everyAction }],
  "agreed-actions.actionsToPrint": () => [{ ...everyAction }],
  "agreed-actions.actionPage": ({ action }) => [action.id],
  "agreed-actions.actionToChange": ({ action }) => [action.id],
  "agreed-actions.reportProgress": ({ action }) => [{ actionId: action.id, text: "Across", says: "done" }],
  "agreed-actions.changeAction": ({ action, person }) => [
    {
      actionId: action.id,
      version: 1,
      text: "Across",
      ownerId: person.id,
      ownerName: "",
      dueTerm: "",
      due: "",
      successCriterion: "",
      support: "",
      strandKey: "",
    },
  ],
  "agreed-actions.rateAction": ({ action }) => [{ actionId: action.id, level: "green", evidence: "Across", outcome: "close" }],
  "agreed-actions.reopenAction": ({ action }) => [{ actionId: action.id, reason: "Across" }],
  "strategic-plans.strategicPlanPage": ({ school: there }) => [{ urn: there.urn, from: null }],
  "strategic-plans.strategicVersion": ({ strategicVersion }) => [strategicVersion.id],
  "strategic-plans.changedStrategicParts": ({ strategicPlan }) => [strategicPlan.id, new Date(0)],
  "strategic-plans.strategicPlanOfSchool": ({ school: there }) => [there.urn],
  "strategic-plans.strategicToday": () => [],
  "strategic-plans.strategicPlansWaiting": () => [],
  "strategic-plans.trustPlanPage": () => [{ objective: "", page: 1 }],
  "strategic-plans.saveStrategicChanges": ({ strategicPlan }) => [
    {
      planId: strategicPlan.id,
      changes: [{ id: strategicPlan.id, kind: "text", key: "vision", base: 0, position: 1, removed: false, value: { body: [] } }],
    },
  ],
  "strategic-plans.beginStrategicPlan": ({ school: there }) => [{ urn: there.urn, carry: [] }],
  "strategic-plans.sendStrategicPlan": ({ strategicPlan }) => [{ planId: strategicPlan.id, version: 1 }],
  "strategic-plans.approveStrategicPlan": ({ strategicPlan }) => [{ planId: strategicPlan.id, version: 1, day: testDay }],
  "strategic-plans.agreeStrategicPlan": ({ strategicPlan }) => [{ planId: strategicPlan.id, version: 1, day: testDay }],
  "strategic-plans.returnStrategicPlan": ({ strategicPlan }) => [{ planId: strategicPlan.id, version: 1, words: "Across" }],
  "strategic-plans.saveTrustObjective": ({ aim }) => [{ objectiveId: aim.id, version: 1, title: "Across", about: "" }],
  "strategic-plans.stepTrustObjective": ({ aim }) => [{ objectiveId: aim.id, step: "end" }],
  "brought-in.trayPage": ({ strategicPlan }) => [{ slug: "strategic-plan", recordId: strategicPlan.id, page: 1 }],
  "brought-in.bringIn": ({ strategicPlan }) => [
    {
      slug: "strategic-plan",
      recordId: strategicPlan.id,
      fileName: "Across.docx",
      sections: [{ heading: "Across", body: { kind: "text", text: [] } }],
    },
  ],
  "brought-in.placeText": ({ brought, strategicPlan }) => [{ textId: brought.id, place: `strategicPlan/${strategicPlan.id}/text:vision` }],
  "brought-in.placeAllSuggested": ({ strategicPlan }) => [{ desk: "strategicPlan", recordId: strategicPlan.id }],
  "brought-in.putAside": ({ brought }) => [{ textId: brought.id }],
  "brought-in.takeOut": ({ brought }) => [{ textId: brought.id }],
  "schools.schoolsPage": () => [all],
  "schools.schoolPage": (other) => [other.school.urn],
  "schools.schoolToChange": (other) => [other.school.urn],
  "schools.schoolHistory": (other) => [other.school.urn, 1],
  "schools.addSchool": () => [school(899_999)],
  "schools.changeSchool": (other) => [{ ...school(1), schoolId: other.school.id, version: 1 }],
};

/** Everything that may be there for somebody who asks for nothing of the other trust. */
const ownOnly = new Set(Object.keys(attempts).filter((name) => attempts[name]?.length === 0));

interface Exported {
  name: string;
  run: (viewer: Viewer, ...rest: unknown[]) => Promise<unknown>;
}

/** Every query and command that the product exports, read from the files themselves. */
export async function exportedQueriesAndCommands(): Promise<Exported[]> {
  const files = readdirSync("lib", { recursive: true })
    .map(String)
    .filter((file) => /(^|\/)([a-z-]+-)?(queries|commands)\.ts$/.test(file));
  const modules = await Promise.all(
    files.map(async (file) => [file.split("/")[0], await import(/* @vite-ignore */ `../../lib/${file}`)] as const),
  );
  return modules.flatMap(([noun, module]) =>
    Object.entries(module as Record<string, unknown>).flatMap(([name, run]) =>
      typeof run === "function" ? [{ name: `${noun}.${name}`, run: run as Exported["run"] }] : [],
    ),
  );
}

/** Tries every query and command with the other trust's ids, as the mightiest viewer of one's own. */
export function describeCrossTrust(databaseUrl: () => string): void {
  it("covers every query and command that is exported", async () => {
    const exported = await exportedQueriesAndCommands();
    expect(exported.map(({ name }) => name).sort()).toEqual(Object.keys(attempts).sort());
  });

  it("refuses every one of them and leaves the other trust as it was", async () => {
    const own = await aTrust("Own Trust");
    await aSchool(own.id, { name: "Own School" });
    const base = await aViewer(own, "administrator");
    const viewer = {
      ...base,
      holdings: (["administrator", "directorOfEducation", "adminSupport"] as const).map((role) => ({ role, school: null })),
    } as unknown as Viewer;
    const other = await otherTrust();
    const before = await rowsOf(databaseUrl(), other.trust.id);
    for (const { name, run } of await exportedQueriesAndCommands()) {
      const answer = await run(viewer, ...(attempts[name]?.(other) ?? []));
      expect(JSON.stringify(answer ?? null), name).not.toContain(mark);
      if (!ownOnly.has(name)) expect(refusedOrNothing(answer), `${name} answered ${JSON.stringify(answer)}`).toBe(true);
    }
    expect(await rowsOf(databaseUrl(), other.trust.id)).toEqual(before);
  });
}

function refusedOrNothing(answer: unknown): boolean {
  return answer === null || (answer as { ok?: boolean }).ok === false;
}

async function rowsOf(url: string, trustId: string): Promise<Record<string, unknown[]>> {
  return withClient(partsOf(url), async (client) => {
    const { rows } = await client.query(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE column_name = 'trustId' AND table_schema = 'public'`,
    );
    const found: Record<string, unknown[]> = {};
    for (const { name } of rows)
      found[name] = (await client.query(`SELECT * FROM "${name}" WHERE "trustId" = $1 ORDER BY 1, 2`, [trustId])).rows;
    return found;
  });
}
