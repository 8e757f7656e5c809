import { grouped, type RichText, type Span } from "@/lib/rich-text/rich-text";

/** Rich text as it is read: paragraphs and lists, with bold. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <div className="grid max-w-[70ch] gap-2">
      {grouped(text).map((block, place) =>
        block.kind === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is read does not change
          <p key={place}>
            <Spans spans={block.spans} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <ul key={place} className="list-disc pl-6">
            {block.items.map((spans, item) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={item}>
                <Spans spans={spans} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, bold }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    bold ? <b key={place}>{text}</b> : text,
  );
}
