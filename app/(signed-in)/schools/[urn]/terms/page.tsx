import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { TermsForm } from "@/components/working-days/terms-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenYear } from "@/lib/strategy/year-key";
import { forgetTermsAction } from "@/lib/working-days/actions";
import { schoolTerms } from "@/lib/working-days/queries";
import { termsValues } from "@/lib/working-days/terms-values";

export const metadata: Metadata = { title: "Terms of a school" };

export default async function SchoolTermsPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { school, year, own } = orNotFound(await schoolTerms(viewer, Number((await params).urn)));
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  if (!year) {
    return (
      <>
        <Heading crumbs={crumbs} title="Terms and INSET days" />
        <EmptyState title="This year's terms are not published.">
          The trust's terms come with its <a href="/strategy">strategy of the year</a>. A school can have others once they stand there.
        </EmptyState>
      </>
    );
  }
  const { start, insetLines } = termsValues(year.calendar, own);
  return (
    <>
      <Heading
        crumbs={crumbs}
        title={`Terms and INSET days ${writtenYear(year.key)}`}
        lead={own ? "This school has days of its own." : "At present the trust's days hold. Change what is different here."}
      >
        {own ? (
          <ActionButton action={forgetTermsAction} fields={{ schoolId: school.id, yearKey: year.key }}>
            Take the trust's days again
          </ActionButton>
        ) : null}
      </Heading>
      <TermsForm
        key={own ? own.version : 0}
        terms={year.calendar.terms.map(({ key, name }) => ({ key, name }))}
        insetLines={insetLines}
        start={start}
        hidden={{ schoolId: school.id, yearKey: year.key, version: String(own?.version ?? 0) }}
      />
    </>
  );
}
