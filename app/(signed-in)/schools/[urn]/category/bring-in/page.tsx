import type { Metadata } from "next";
import { BringInForm } from "@/components/categories/bring-in-form";
import { SettledAxis } from "@/components/categories/settled-axis";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { categoryAxes } from "@/lib/categories/periods";
import { categoryToBringIn } from "@/lib/categories/queries";

export const metadata: Metadata = { title: "Bring in a category" };

const titles = { main: "The trust’s category", siams: "SIAMS category" };

export default async function CategoryPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { school, axes, periods, deciders, categories } = orNotFound(await categoryToBringIn(viewer, Number((await params).urn)));
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  return (
    <div className={axes.length > 1 ? "" : "max-w-3xl"}>
      <Heading
        crumbs={crumbs}
        title="Bring in a category"
        lead={
          school.federation
            ? `The category that ${school.federation.name}, of which ${school.name} is a member, had before the trust began to use Waymark.`
            : `The category that ${school.name} had before the trust began to use Waymark.`
        }
      />
      {categories === null ? (
        <EmptyState title="The strategy of this year is not published yet.">
          It names the categories. <a href="/strategy">Publish it</a> first, then bring in the category.
        </EmptyState>
      ) : null}
      <div className={axes.length > 1 ? "grid gap-x-12 lg:grid-cols-2" : ""}>
        {categoryAxes
          .filter((axis) => axes.includes(axis))
          .map((axis) => {
            const period = periods.findLast((one) => one.axis === axis);
            return (
              <section key={axis} aria-labelledby={`axis-${axis}`} className="mb-10">
                <h2 id={`axis-${axis}`} className="mb-3">
                  {titles[axis]}
                </h2>
                {period ? <SettledAxis period={period} /> : null}
                {!period && categories ? (
                  <BringInForm schoolId={school.id} axis={axis} categories={categories} deciders={deciders} today={viewer.today} />
                ) : null}
              </section>
            );
          })}
      </div>
    </div>
  );
}
