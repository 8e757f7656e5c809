import type { Metadata } from "next";
import { AccountSection } from "@/components/people/account-section";
import { GiveRoleForm } from "@/components/people/give-role-form";
import { RolesSection } from "@/components/people/roles-section";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import type { SearchParams } from "@/lib/pages";
import { personPolicy } from "@/lib/people/policy";
import { personPage } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Person" };

const told: Record<string, string> = {
  invited: "The invitation is on its way.",
  changed: "The changes are saved.",
  given: "The role is given.",
  closed: "The account is closed.",
  reopened: "The account is open again. Give its roles anew.",
};

export default async function PersonPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const person = orNotFound(await personPage(viewer, (await params).id));
  const notice = told[String((await searchParams).told)];
  const { schools } = person;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading crumbs={personPolicy.list(viewer) ? [{ name: "People", address: "/people" }] : []} title={person.name} lead={person.email}>
        <a className="button" href={`/people/${person.id}/working-days`}>
          Working days
        </a>
        {personPolicy.change(viewer, person) ? (
          <a className="button" href={`/people/${person.id}/change`}>
            Change name or e-mail
          </a>
        ) : null}
        {keptDataPolicy.readAboutPerson(viewer, person.id) ? (
          <a className="button" href={`/people/${person.id}/data`}>
            What is kept
          </a>
        ) : null}
        {personPolicy.readHistory(viewer, person) ? (
          <a className="button" href={`/people/${person.id}/history`}>
            History
          </a>
        ) : null}
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <RolesSection roles={person.roles} />
          {schools && !person.closed ? (
            <details className="mt-5 border-t border-line pt-4" open={person.roles.length === 0}>
              <summary className="font-semibold">Give a further role</summary>
              <GiveRoleForm
                personId={person.id}
                today={viewer.today}
                schools={schools}
                trustRoles={personPolicy.giveRole(viewer, person.id, "adviser")}
              />
            </details>
          ) : null}
        </div>
        {person.account ? (
          <AccountSection personId={person.id} account={person.account} canClose={personPolicy.close(viewer, person)} />
        ) : null}
      </div>
    </>
  );
}
