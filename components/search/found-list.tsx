import { piecesOf } from "@/lib/search/snippet";

interface FoundRecord {
  key: string;
  kind: string;
  name: string;
  address: string;
  beside: string;
  title: string;
  snippet: string;
}

/** What was found: its name leads there, and the words around what was sought. */
export function FoundList({ found }: { found: readonly FoundRecord[] }) {
  return (
    <ol className="list">
      {found.map(({ key, kind, name, address, beside, title, snippet }) => (
        <li key={key}>
          <a href={address} className="line-clamp-2 font-semibold">
            {name}
          </a>
          <p className="text-[0.95rem] text-soft">{[kind, beside].filter(Boolean).join(" · ")}</p>
          {plain(snippet) === title || snippet === "" ? null : (
            <p className="mt-1 text-[0.95rem]">
              {piecesOf(snippet).map(({ text, found: is }, place) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
                is ? <mark key={place}>{text}</mark> : text,
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

const plain = (snippet: string) =>
  piecesOf(snippet)
    .map(({ text }) => text)
    .join("");
