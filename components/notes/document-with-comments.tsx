import { DocumentBlocks } from "@/components/documents/document";
import { CommentForm } from "@/components/notes/accuracy-check";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import type { NoteCommentLine } from "@/lib/notes/context";

/** A note section by section, with what the headteacher says of each. */
export function DocumentWithComments({
  value,
  visitId,
  comments,
}: {
  value: DocumentValue;
  visitId: string;
  comments: readonly NoteCommentLine[];
}) {
  return sectionsOf(value.blocks).map(({ title, blocks }) => (
    <div key={title}>
      <DocumentBlocks blocks={blocks} />
      {comments
        .filter(({ section }) => section === title)
        .map(({ id, by, text, answer }) => (
          <p key={id} className="mb-1 rounded-md bg-wash px-3 py-1.5 text-[0.95rem]">
            <b className="font-semibold">{by}:</b> {text}
            {answer ? <span className="block text-soft">Answer: {answer}</span> : null}
          </p>
        ))}
      <CommentForm visitId={visitId} section={title} />
    </div>
  ));
}

function sectionsOf(blocks: readonly DocumentBlock[]): { title: string; blocks: DocumentBlock[] }[] {
  const sections: { title: string; blocks: DocumentBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) sections.push({ title: block.text, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
