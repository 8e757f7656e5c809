import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keptByRecord, keptWords } from "@/lib/notes/kept-words";

const folder = join(import.meta.dirname, "..", "..", "..", "prisma", "schema");

/** Tables that keep no words about one school: who people are, the trust's strategy, official figures, days off, sign-in, the trust's own work. */
const aboutNoSchool = new Set([
  ...["Trust", "Person", "Delegation", "School", "Federation", "GoverningBody", "CalendarFeed"],
  ...["FrameworkVersion", "EvaluationArea", "FrameworkGrade", "TrustObjective", "DevelopmentOffer", "SchoolGroup"],
  ...["ImportRun", "ImportFile", "ImportLeftOut", "UrnLink", "Inspection", "SchoolMeasure", "ComparatorMeasure"],
  ...["OwnMeasure", "OwnMeasurePeriod", "OwnMeasureValue", "QualitySample", "QualityDay", "PeerReview", "TrustAction"],
  ...["Account", "ProviderIdentity", "Session", "SystemAuditEntry", "AcademicYear", "StrategyVersion", "BankHoliday"],
  ...["SchoolInsetDay", "DaysAway"],
]);
/** What the product itself writes: keys, kinds, names of levels, hours; why words were taken out; the history, which has a way of its own. */
const writtenByTheProduct =
  /Keys?$|^(key|kind|clause|section|termKey|levelName|levelTone|itemText|startsAt|endsAt|time|mediaType|checksum|toAddress|failure|redactReason|purpose|placedIn|before|trigger|firstYear|withTrustees|place)$/;
const writtenElsewhere: Record<string, string[]> = {
  AuditEntry: ["actorName", "action", "recordType", "before", "after"],
  // Names of people and what they are, duties and steps as the year's strategy words them.
  // Addresses in the app, and kinds of notice.
  Notice: ["address", "recordType"],
  OutboxMail: ["notice"],
  // Ids and addresses of what a press made, for two days.
  Press: ["answer"],
  Visit: ["leadName"],
  VisitPerson: ["name", "as"],
  MeetingPerson: ["name", "role"],
  Obligation: ["text"],
  Commitment: ["text"],
  JoiningStep: ["text"],
  InductionSession: ["text"],
  MentorContact: ["means"],
  Joining: ["name", "headteacherName", "headteacherEmail"],
};

const tableOf = (model: string) => model.charAt(0).toLowerCase() + model.slice(1);

it("a redaction reaches every text that the schema keeps about a school", () => {
  const reached = new Map([...keptWords, ...keptByRecord].map(({ table, words }) => [table, words]));
  const missed: string[] = [];
  const unknown = new Set([...reached.keys(), ...[...aboutNoSchool].map(tableOf)]);
  for (const file of readdirSync(folder)) {
    for (const [, model = "", body = ""] of readFileSync(join(folder, file), "utf8").matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      const table = tableOf(model);
      unknown.delete(table);
      const texts = [...body.matchAll(/^ {2}(\w+) +(?:String|Json)(?:\[\])?\??(?!.*@db\.Uuid)/gm)].map(([, column = ""]) => column);
      expect(texts, model).toEqual(expect.arrayContaining([...(reached.get(table) ?? [])]));
      if (aboutNoSchool.has(model)) continue;
      const known = [...(reached.get(table) ?? []), ...(writtenElsewhere[model] ?? [])];
      missed.push(...texts.filter((text) => !known.includes(text) && !writtenByTheProduct.test(text)).map((text) => `${model}.${text}`));
    }
  }
  expect(missed).toEqual([]);
  expect([...unknown]).toEqual([]);
});
