import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { FocusSection } from "@/components/visits/focus-section";
import { OwnView } from "@/components/visits/own-view";
import { PeopleSection } from "@/components/visits/people-section";
import { PlanSection } from "@/components/visits/plan-section";
import { TookPlace, VisitAside } from "@/components/visits/visit-aside";
import { VisitWhen } from "@/components/visits/visit-when";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";
import { supportPolicy } from "@/lib/support/policy";
import { type VisitPage as Page, visitPage } from "@/lib/visits/visit-queries";
import { visitCrumbs, visitName } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Visit" };

const told: Record<string, string> = {
  added: "The visit is planned. Everybody concerned has a letter with the calendar entry.",
  moved: "The visit is moved. Everybody concerned has a letter with the new day.",
  cancelled: "The visit is cancelled, and everybody concerned is told.",
  saved: "The plan is saved. The other side is asked to agree to it.",
  same: "Nothing was different: the plan stands as it was.",
  agreed: "The plan is saved, and you have agreed to it.",
  notAgreed: "The plan is saved, but it can not be agreed to yet: see what the protocol asks.",
  view: "Your view is saved.",
  read: "The note is with its author again, with what you say of it.",
  handedOver: "The note is with somebody else now, who has a letter.",
  waived: "The clause is waived for this visit. The reason stays in its history.",
};

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function VisitPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const page = orNotFound(await visitPage(viewer, (await params).id));
  const notice = told[textOf((await searchParams).told)];
  const { visit } = page;
  const where = visit.schools.find(({ id }) => id === visit.schoolId)?.name ?? visit.unitName;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={visitCrumbs(visit).slice(0, -1)}
        title={[visitName(visit), visit.title].filter(Boolean).join(": ")}
        lead={`${where} · ${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}`}
      >
        <Ways page={page} />
        {visit.kind === "linkMeeting" && supportPolicy.ask(viewer, { unitId: visit.unitId, schoolId: "" }) ? (
          <a className="button" href={`/support/new?visit=${visit.id}`}>
            Ask for support
          </a>
        ) : null}
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-w-[46rem]">
          <Sections page={page} />
        </div>
        <VisitAside page={page} />
      </div>
    </>
  );
}

function Sections({ page }: { page: Page }) {
  const { visit, may, own } = page;
  return (
    <>
      <VisitWhen visit={visit} replace={may.replace} />
      {may.tookPlace ? <TookPlace visitId={visit.id} /> : null}
      {hasPlan(visit) ? <PlanSection page={page} /> : null}
      {visit.kind === "programme" && (visit.focus.length > 0 || may.conduct) ? (
        <FocusSection focus={visit.focus} change={may.conduct ? `/visits/${visit.id}/focus` : null} />
      ) : null}
      <PeopleSection page={page} />
      {may.writeView && own?.role === "shadows" ? <OwnView visitId={visit.id} view={own.view ?? ""} version={own.version} /> : null}
    </>
  );
}

/** Meetings and reviews have no plan to agree; a visit that does not take place needs none any more. */
function hasPlan({ kind, status, plan }: Page["visit"]): boolean {
  if (kind !== "programme" && kind !== "additional") return false;
  return plan !== null || status === "planned" || status === "done";
}

/** Where one goes from here. */
function Ways({ page: { visit, may } }: { page: Page }) {
  const ways = [
    ...(may.note ? [["note", "Note"]] : []),
    ...(may.pack
      ? [
          ["pack", "Visit pack"],
          ["evidence", "Evidence"],
        ]
      : []),
    ...(may.arrange
      ? [
          ["move", "Move"],
          ["cancel", "Cancel"],
        ]
      : []),
    ...(may.readHistory ? [["history", "History"]] : []),
  ] as const;
  return ways.map(([path, name]) => (
    <a key={path} className="button" href={`/visits/${visit.id}/${path}`}>
      {name}
    </a>
  ));
}
