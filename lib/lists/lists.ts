import "server-only";
import { advicePage } from "@/lib/advice/queries";
import { adviceSheet } from "@/lib/advice/sheet";
import { actionFilterOf } from "@/lib/agreed-actions/filter";
import { actionsToKeep } from "@/lib/agreed-actions/queries";
import { actionSheet } from "@/lib/agreed-actions/sheet";
import { boardFilterOf } from "@/lib/allocations/board";
import { allocationBoard } from "@/lib/allocations/queries";
import { allocationSheet } from "@/lib/allocations/sheet";
import type { Viewer } from "@/lib/auth/viewer";
import { categoryFilterOf } from "@/lib/categories/list-filter";
import { categoryList } from "@/lib/categories/list-queries";
import { categorySheets } from "@/lib/categories/sheet";
import { offerFilterOf } from "@/lib/development-offers/filter";
import { developmentAttendance, developmentOffers } from "@/lib/development-offers/queries";
import { attendanceSheet, offerSheet } from "@/lib/development-offers/sheet";
import type { SheetTable } from "@/lib/documents/tables";
import { federationsPage } from "@/lib/federations/queries";
import { federationSheet } from "@/lib/federations/sheet";
import { looseEndsOfTrust } from "@/lib/golden-thread/queries";
import { looseEndSheet } from "@/lib/golden-thread/sheet";
import { prioritiesOverview } from "@/lib/improvement-plans/overview-queries";
import { prioritySheets } from "@/lib/improvement-plans/priorities-sheets";
import { inductionList } from "@/lib/inductions/queries";
import { inductionSheet } from "@/lib/inductions/sheet";
import { joiningList } from "@/lib/joinings/queries";
import { joiningSheet } from "@/lib/joinings/sheet";
import { wholeList } from "@/lib/lists/whole-list";
import { textOf } from "@/lib/pages";
import { peopleFilterOf } from "@/lib/people/filter";
import { personPolicy } from "@/lib/people/policy";
import { peoplePage } from "@/lib/people/queries";
import { peopleSheet } from "@/lib/people/sheet";
import { protocolFilterOf } from "@/lib/protocol/filter";
import { protocolToKeep } from "@/lib/protocol/queries";
import { protocolSheets } from "@/lib/protocol/sheets";
import { qualityToKeep } from "@/lib/quality/queries";
import { qualitySheets } from "@/lib/quality/sheets";
import { schoolGroups } from "@/lib/school-groups/queries";
import { groupSheet } from "@/lib/school-groups/sheet";
import { schoolFilterOf } from "@/lib/schools/filter";
import { visitsShownIn } from "@/lib/schools/policy";
import { schoolsPage } from "@/lib/schools/queries";
import { schoolSheet } from "@/lib/schools/sheet";
import { evaluationsOverview } from "@/lib/self-evaluation/overview-queries";
import { evaluationOverviewSheet } from "@/lib/self-evaluation/overview-sheet";
import { meetingFilterOf } from "@/lib/standards-meetings/list-filter";
import { meetingList } from "@/lib/standards-meetings/list-queries";
import { meetingSheet } from "@/lib/standards-meetings/sheet";
import { strengthsPage } from "@/lib/strengths/queries";
import { strengthSheet } from "@/lib/strengths/sheet";
import { supportSheet } from "@/lib/support/compose";
import { supportDaysSheet } from "@/lib/support/days-sheet";
import { supportFilterOf } from "@/lib/support/filter";
import { supportBySchool, supportList } from "@/lib/support/queries";
import { provisionFilterOf } from "@/lib/universal-provision/filter";
import { provisionToKeep } from "@/lib/universal-provision/queries";
import { provisionSheets } from "@/lib/universal-provision/sheets";
import { findingFilterOf } from "@/lib/visit-findings/filter";
import { findingsToKeep } from "@/lib/visit-findings/queries";
import { findingSheet } from "@/lib/visit-findings/sheet";
import { visitFilterOf } from "@/lib/visits/filter";
import { visitsPage } from "@/lib/visits/queries";
import { visitSheet } from "@/lib/visits/sheet";
import { type ListName, listNames } from "./names";

type Given = Record<string, string | undefined>;

/** Reads a list as an address narrows it; null where it is not the viewer's: the query of its page decides. */
type ReadList = (viewer: Viewer, given: Given) => Promise<SheetTable[] | null>;

/** Every list that can be taken away as Excel or CSV, by its name in the address. */
const lists: Readonly<Record<ListName, { name: string; read: ReadList }>> = {
  actions: {
    name: "Agreed actions",
    read: async (viewer, given) => {
      const found = await actionsToKeep(viewer, actionFilterOf(given));
      return found && [actionSheet(found.actions, found.strands, viewer.today)];
    },
  },
  advice: {
    name: "Advice for governors",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => advicePage(viewer, page),
        (answer) => answer.rows,
      );
      return found && [adviceSheet(found.rows)];
    },
  },
  allocations: {
    name: "Allocations",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => allocationBoard(viewer, { ...boardFilterOf(given), page }),
        (answer) => answer.rows,
      );
      return found && [allocationSheet(found.rows)];
    },
  },
  categories: {
    name: "Categories",
    read: async (viewer, given) => {
      const list = await categoryList(viewer, categoryFilterOf(given), "all");
      return list && categorySheets(list, viewer.today);
    },
  },
  cpd: {
    name: "Professional development",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => developmentOffers(viewer, { ...offerFilterOf(given), page }),
        (answer) => answer.offers,
      );
      return found && [offerSheet(found.rows, found.first.strands)];
    },
  },
  "cpd-attendance": {
    name: "Who takes part in professional development",
    read: async (viewer) => {
      const found = await developmentAttendance(viewer);
      return found && [attendanceSheet(found.lines)];
    },
  },
  evaluations: {
    name: "Self-evaluations",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => evaluationsOverview(viewer, page),
        (answer) => answer.lines,
      );
      return found && [evaluationOverviewSheet(found.rows)];
    },
  },
  federations: {
    name: "Federations",
    read: async (viewer) => {
      const found = await federationsPage(viewer);
      return found && [federationSheet(found.federations)];
    },
  },
  findings: {
    name: "What visits say",
    read: async (viewer, given) => {
      const found = await findingsToKeep(viewer, findingFilterOf(given));
      return found && [findingSheet(found)];
    },
  },
  groups: {
    name: "Groups of schools",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => schoolGroups(viewer, page),
        (answer) => answer.groups,
      );
      return found && [groupSheet(found.rows)];
    },
  },
  inductions: {
    name: "Inductions",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => inductionList(viewer, page),
        (answer) => answer.lines,
      );
      return found && [inductionSheet(found.rows)];
    },
  },
  joining: {
    name: "Schools on their way in",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => joiningList(viewer, page),
        (answer) => answer.lines,
      );
      return found && [joiningSheet(found.rows)];
    },
  },
  "loose-ends": {
    name: "Loose ends",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => looseEndsOfTrust(viewer, page),
        (answer) => answer.units,
      );
      return found && [looseEndSheet(found.rows)];
    },
  },
  meetings: {
    name: "Standards meetings",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => meetingList(viewer, { ...meetingFilterOf(given), page }),
        (answer) => answer.lines,
      );
      return found && [meetingSheet(found.rows, viewer.today)];
    },
  },
  people: {
    name: "People",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => peoplePage(viewer, { ...peopleFilterOf(given), page }),
        (answer) => answer.rows,
      );
      return found && [peopleSheet(found.rows, personPolicy.readAccounts(viewer))];
    },
  },
  priorities: {
    name: "Priorities",
    read: async (viewer, given) => {
      const priority = textOf(given.priority);
      const found = await wholeList(
        (page) => prioritiesOverview(viewer, { priority, page }),
        (answer) => answer.rows,
      );
      return found && prioritySheets({ ...found.first, rows: found.rows });
    },
  },
  protocol: {
    name: "How the protocol is met",
    read: async (viewer, given) => {
      const found = await protocolToKeep(viewer, protocolFilterOf(given));
      return found && protocolSheets(found);
    },
  },
  provision: {
    name: "Universal provision",
    read: async (viewer, given) => {
      const found = await provisionToKeep(viewer, provisionFilterOf(given));
      return found && provisionSheets(found);
    },
  },
  quality: {
    name: "Quality assurance",
    read: async (viewer) => {
      const room = await qualityToKeep(viewer);
      return room && qualitySheets(room);
    },
  },
  schools: {
    name: "Schools",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => schoolsPage(viewer, { ...schoolFilterOf(given), page }),
        (answer) => answer.rows,
      );
      return found && [schoolSheet(found.rows, found.first.scale.categories, visitsShownIn(viewer).length > 0)];
    },
  },
  strengths: {
    name: "Shared strengths",
    read: async (viewer, given) => {
      const strand = textOf(given.strand);
      const found = await wholeList(
        (page) => strengthsPage(viewer, { strand, page }),
        (answer) => answer.strengths,
      );
      return found && [strengthSheet(found.rows, found.first.strands)];
    },
  },
  support: {
    name: "Support",
    read: async (viewer, given) => {
      const filter = supportFilterOf(given);
      const found = await wholeList(
        (page) => supportList(viewer, { ...filter, page }),
        (answer) => answer.lines,
      );
      return found && [supportSheet(found.rows, found.first.strands, viewer.today)];
    },
  },
  "support-days": {
    name: "Days of support by school",
    read: async (viewer) => {
      const found = await wholeList(
        (page) => supportBySchool(viewer, page),
        (answer) => answer.lines,
      );
      return found && [supportDaysSheet(found.rows)];
    },
  },
  visits: {
    name: "Visits",
    read: async (viewer, given) => {
      const found = await wholeList(
        (page) => visitsPage(viewer, { ...visitFilterOf(given), page }),
        (answer) => answer.rows,
      );
      return found && [visitSheet(found.rows)];
    },
  },
};

/** A list by its name in the address, if there is one. */
export function listNamed(name: string) {
  const known = listNames.find((each) => each === name);
  return known && lists[known];
}
