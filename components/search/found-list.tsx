import { marks, piecesOf } from "@/lib/search/snippet";

interface FoundRecord {
  key: string;
  kind: string;
  name: string;
  address: string;
  beside: string;
  snippet: string;
}

/** What was found: its name leads there, and the words around what was sought. */
export function FoundList({ found }: { found: readonly FoundRecord[] }) {
  return (
    <ol className="list">
      {found.map(({ key, kind, name, address, beside, snippet }) => (
        <li key={key}>
          <a href={address} className="line-clamp-2 font-semibold">
            <Marked text={name} />
          </a>
          <p className="text-[0.95rem] text-soft">{[kind, beside].filter(Boolean).join(" · ")}</p>
          {snippet.includes(marks.start) ? (
            <p className="mt-1 text-[0.95rem]">
              <Marked text={snippet} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Marked({ text }: { text: string }) {
  return piecesOf(text).map(({ text: piece, found }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
    found ? <mark key={place}>{piece}</mark> : piece,
  );
}
