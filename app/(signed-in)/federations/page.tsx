import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { FederationList } from "@/components/federations/federation-list";
import { FormFederationForm } from "@/components/federations/form-federation-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { federationsPage } from "@/lib/federations/queries";

export const metadata: Metadata = { title: "Federations" };

export default async function FederationsPage() {
  const viewer = await requireViewer();
  const { federations, changes, schools, advisers, links } = orNotFound(await federationsPage(viewer));
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={[{ name: "Schools", address: "/schools" }]}
        title="Federations"
        lead="A federation counts as one school: one adviser and link, one category, one round of visits. Inspections and data stay with each member."
      >
        <ListFiles list="federations" total={federations.length} />
      </Heading>
      <FederationList federations={federations} />
      {changes ? (
        <section aria-labelledby="form" className="mt-10">
          <h2 id="form">Form a federation</h2>
          {schools.length < 2 ? (
            <p className="mt-2 text-soft">A federation is formed of at least two schools that are in none.</p>
          ) : (
            <>
              <p className="mt-1 mb-4 max-w-[62ch] text-soft">
                Open actions and visits to come pass to it and keep their school. Where the categories differ it begins in the one more in
                need, until a standards meeting agrees another.
              </p>
              <FormFederationForm schools={schools} advisers={advisers} links={links} today={viewer.today} />
            </>
          )}
        </section>
      ) : null}
    </div>
  );
}
