import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { AddVisitForm } from "@/components/visits/add-visit-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { addressWith, type SearchParams, textOf } from "@/lib/pages";
import { kindName, type VisitKind, visitName } from "@/lib/visits/words";
import { visitToAdd } from "@/lib/visits/year-queries";

export const metadata: Metadata = { title: "Add a visit" };

const hours: Record<VisitKind, { startsAt: string; endsAt: string }> = {
  programme: { startsAt: "09:00", endsAt: "15:00" },
  additional: { startsAt: "09:00", endsAt: "15:00" },
  linkMeeting: { startsAt: "10:00", endsAt: "11:00" },
  review: { startsAt: "09:00", endsAt: "15:00" },
};

interface Given {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}

export default async function NewVisitPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const query = await searchParams;
  const page = orNotFound(await visitToAdd(viewer, Number((await params).urn), textOf(query.replaces)));
  const { school, unit, kinds, replaced, suiting } = page;
  const kind = replaced?.kind ?? kinds.find((one) => one === textOf(query.kind)) ?? kinds[0] ?? "additional";
  const asked = suiting.includes(textOf(query.day)) ? textOf(query.day) : "";
  const here = `/schools/${school.urn}/visits/new`;
  const address = (more: Record<string, string>) =>
    addressWith(here, { kind: replaced ? "" : kind, replaces: replaced?.id ?? "", ...more });
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={[
          { name: school.name, address: `/schools/${school.urn}` },
          { name: "Visits", address: `/schools/${school.urn}/visits` },
        ]}
        title={replaced ? "Plan the replacement" : "Add a visit"}
        lead={
          replaced
            ? `Of ${visitName(replaced).toLowerCase()}, cancelled, on ${writtenDay(replaced.date)}. It has its number and themes.`
            : unit.name
        }
      />
      {replaced || kinds.length < 2 ? null : (
        <nav aria-label="What is added" className="mb-5 flex flex-wrap gap-x-5 gap-y-1">
          {kinds.map((one) => (
            <a
              key={one}
              href={`${here}?kind=${one}`}
              aria-current={one === kind ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-0.5 no-underline aria-[current]:border-lamp aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {kindName(one)}
            </a>
          ))}
        </nav>
      )}
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <AddVisitForm
          urn={school.urn}
          kind={kind}
          members={unit.members}
          team={page.team}
          replacesId={replaced?.id ?? ""}
          start={{ ...hours[kind], date: asked, schoolId: replaced?.schoolId ?? "" }}
        />
        {page.adviser && kind !== "linkMeeting" ? (
          <section aria-labelledby="suiting">
            <h2 id="suiting">Days that suit</h2>
            <p className="mt-1 text-[0.93rem] text-soft">{page.adviser} and the school, for a whole day</p>
            <ul className="list mt-1">
              {suiting.map((day) => (
                <li key={day}>
                  <a href={address({ day })}>{writtenDay(day)}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  );
}
