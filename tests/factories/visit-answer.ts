import type { Strategy } from "@/lib/strategy/content";
import type { FactsAnswer } from "@/lib/visits/facts";

/** What the statement of facts answers about one planned visit of a primary school: the second of its programme. */
export function aVisitAnswer(strategy: Strategy): FactsAnswer {
  const [unitId, schoolId] = ["unit", "school"];
  return {
    visits: [
      {
        id: "visit",
        unitId,
        improvedIn: unitId,
        unitName: "Whitesands Primary School",
        schools: [{ id: schoolId, urn: 900_101, name: "Whitesands Primary School", phase: "primary" }],
        programmeKey: null,
        schoolId: null,
        date: "2026-12-08",
        startsAt: "09:00",
        endsAt: "15:00",
        kind: "programme",
        reviewKind: null,
        title: null,
        number: 2,
        programmeVisitKey: "visit-2",
        leadId: "ann",
        lead: "Ann Osei",
        days: 1,
        status: "planned",
        cancelledOn: null,
        cancelledBy: null,
        cancelReason: null,
        carriedThemes: [],
        sequence: 0,
        version: 1,
        versionId: "strategy",
        adviser: { id: "ann", name: "Ann Osei" },
        link: null,
        covers: false,
        plan: null,
        people: [],
        focus: [],
        waivers: [],
        reasons: {},
        noGovernor: null,
        noteState: null,
        noteAuthorId: null,
        replaces: null,
        replacedBy: null,
      },
    ],
    strategies: [
      { id: "strategy", yearId: "year", yearKey: "2026-27", startsOn: "2026-09-01", endsBefore: "2027-09-01", content: strategy },
    ],
    busy: [],
    people: [],
    schools: [],
    years: [],
    bankHolidays: [],
  };
}
