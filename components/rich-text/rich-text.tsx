import { grouped, type RichText, type Span } from "@/lib/rich-text/rich-text";

/** Text with bold and bullets, as it reads everywhere. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <div className="rich">
      {grouped(text).map((group, index) =>
        group.kind === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own and are never moved here
          <p key={index}>
            <Spans spans={group.spans} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <ul key={index}>
            {group.items.map((spans, item) => (
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
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return spans.map(({ text, bold }, index) => (bold ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>));
}
