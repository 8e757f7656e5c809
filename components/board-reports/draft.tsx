import { RemoveReport, SectionForm } from "@/components/board-reports/forms";
import { DocumentBlocks } from "@/components/documents/document";
import { Notice } from "@/components/ui/notice";
import type { SectionToWrite } from "@/lib/board-reports/queries";

interface Draft {
  reportId: string;
  sections: readonly SectionToWrite[];
  /** The section whose words were saved just now. */
  saved: string;
}

/** A draft as the director writes it: what the records say of each section, and a field for the words to it. */
export function BoardDraft({ reportId, sections, saved }: Draft) {
  return (
    <div className="document max-w-[46rem]">
      {sections.map(({ section, title, blocks, words, version }) => (
        <section key={section} id={section} aria-labelledby={`${section}-title`} className="border-t border-line py-5">
          <h2 id={`${section}-title`}>{title}</h2>
          {saved === section ? <Notice>Your words are saved.</Notice> : null}
          <DocumentBlocks blocks={blocks} />
          <SectionForm reportId={reportId} section={section} title={title} words={words} version={version} />
        </section>
      ))}
      <details className="no-print border-t border-line py-5">
        <summary>This report is not needed</summary>
        <p className="my-2">The draft is taken out with the words that you have written. The history keeps them.</p>
        <RemoveReport reportId={reportId} />
      </details>
    </div>
  );
}
