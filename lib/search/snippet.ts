/** Signs that no text holds: they stand around what was found. */
export const marks = { start: "\u0002", end: "\u0003" };

/** A piece of a snippet: found, or around it. */
export interface Piece {
  text: string;
  found: boolean;
}

/** A snippet as pieces: never as HTML, so what somebody wrote stays text. */
export function piecesOf(snippet: string): Piece[] {
  return snippet
    .split(marks.start)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, found: false }];
      const [inside = "", ...after] = part.split(marks.end);
      return [
        { text: inside, found: true },
        { text: after.join(""), found: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
