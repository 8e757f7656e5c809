import type { Metadata } from "next";
import { RetentionList } from "@/components/retention/retention-list";
import { Heading } from "@/components/ui/heading";
import { accountPolicy } from "@/lib/auth/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import type { SearchParams } from "@/lib/pages";
import { retentionPolicy } from "@/lib/retention/policy";
import { retentionOverview } from "@/lib/retention/queries";

export const metadata: Metadata = { title: "What is kept" };

export default async function KeptDataPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  orNotFound(keptDataPolicy.enter(viewer) || null);
  const lines = orNotFound(await retentionOverview(viewer));
  const { busy } = await searchParams;
  const takesAll = keptDataPolicy.takeAll(viewer);
  return (
    <div className="max-w-4xl">
      <Heading
        crumbs={accountPolicy.readAdministration(viewer) ? [{ name: "Administration", address: "/admin" }] : []}
        title="What is kept"
        lead={`The data of ${viewer.trustName}: for how long, and as files to take away`}
      />
      {takesAll ? (
        <section aria-labelledby="archive" className="mb-9">
          <h2 id="archive">Everything, to take away</h2>
          <p className="mt-1 mb-3 max-w-2xl">
            Every record as a table for Excel and for programs, and every file of evidence, in one packed folder. It holds confidential
            memos. Director and chief executive get a letter that it was taken, and the history says by whom.
          </p>
          {busy === undefined ? null : (
            <p role="status" className="mb-3 text-red">
              The archive is being made already. Try again in a minute.
            </p>
          )}
          <form action="/data/archive" method="post">
            <button type="submit" className="button">
              Take everything away
            </button>
          </form>
        </section>
      ) : null}
      <section aria-labelledby="person" className="mb-9">
        <h2 id="person">What is kept about one person</h2>
        <p className="mt-1 max-w-2xl">
          {takesAll ? (
            <>
              Somebody asks for their data: open their page under <a href="/people">People</a>, then “What is kept”.{" "}
            </>
          ) : (
            "Director and chief executive answer such requests. "
          )}
          Everybody finds their own under <a href="/me#data">My account</a>.
        </p>
      </section>
      <section aria-labelledby="periods">
        <h2 id="periods">For how long</h2>
        <p className="mt-1 mb-2 max-w-2xl">
          Notes, plans and what was decided stay for as long as the trust uses Waymark. Of the rest, what is older than its months can be
          deleted: each night once the months are agreed, or by a press.
        </p>
        <RetentionList lines={lines} keeps={retentionPolicy.keep(viewer)} />
      </section>
    </div>
  );
}
