import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { ProviderList } from "@/components/account/provider-list";
import { SessionList } from "@/components/account/session-list";
import { OwnFeeds } from "@/components/calendar-feeds/feeds";
import { TakePersonData } from "@/components/kept-data/take-person-data";
import { NoticeChoicesForm } from "@/components/notices/choices-form";
import { Heading } from "@/components/ui/heading";
import { providerChoices } from "@/lib/auth/providers";
import { ownAccount } from "@/lib/auth/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { ownFeeds } from "@/lib/calendar-feeds/queries";
import { ownNoticeChoices } from "@/lib/notices/queries";
import { roleDoes, roleName } from "@/lib/people/roles";

export const metadata: Metadata = { title: "My account" };

export default async function MyAccountPage() {
  const viewer = await requireViewer();
  const [account, feeds, choices] = await Promise.all([
    ownAccount(viewer).then(orNotFound),
    ownFeeds(viewer),
    ownNoticeChoices(viewer).then(orNotFound),
  ]);
  const providers = providerChoices();
  return (
    <div className="max-w-3xl">
      <Heading title="My account" lead={`${viewer.personName}, ${account.email}`}>
        <a className="button" href={`/people/${viewer.personId}/working-days`}>
          My working days
        </a>
      </Heading>
      <section aria-labelledby="roles" className="mb-9">
        <h2 id="roles">What I am here</h2>
        {viewer.holdings.length === 0 ? (
          <p className="mt-2 text-soft">You hold no role today. Your trust's administrator gives roles.</p>
        ) : null}
        <ul className="list mt-2">
          {viewer.holdings.map(({ role, school }) => (
            <li key={role + (school?.id ?? "")}>
              {roleName(role)}
              {school ? ` at ${school.name}` : ""}
              <small className="block">{roleDoes(role)}</small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="notices" className="mb-9">
        <h2 id="notices" className="mb-2">
          How I hear of things
        </h2>
        <NoticeChoicesForm {...choices} />
      </section>
      <OwnFeeds feeds={feeds ?? []} />
      <section aria-labelledby="sessions" className="mb-9">
        <h2 id="sessions">Where I am signed in</h2>
        <SessionList sessions={account.sessions} current={viewer.sessionId} />
      </section>
      <section aria-labelledby="password" className="mb-9">
        <h2 id="password" className="mb-3">
          Password
        </h2>
        {account.passwordSetAt ? (
          <ChangePasswordForm />
        ) : (
          <p className="text-soft">
            You sign in with a provider and have no password here. “Forgotten password” on the sign-in page makes one.
          </p>
        )}
      </section>
      <section aria-labelledby="data" className="mb-9">
        <h2 id="data">What is kept about me</h2>
        <p className="mt-1 mb-3 max-w-2xl text-soft">
          A workbook with what Waymark keeps about you alone, and a list of the records that you have a part in. For what others wrote of
          you, ask the trust.
        </p>
        <TakePersonData personId={viewer.personId} />
      </section>
      {providers.length > 0 || account.identities.length > 0 ? (
        <section aria-labelledby="providers">
          <h2 id="providers">Other ways to sign in</h2>
          <ProviderList linked={account.identities} choices={providers} />
        </section>
      ) : null}
    </div>
  );
}
