import { counted } from "@/lib/words";

/** What was just brought in, as its page tells it; nothing where nothing was. */
export function broughtSentence(sections: string, pictures: string): string | undefined {
  const [found, left] = [Number(sections), Number(pictures)];
  if (!Number.isInteger(found) || found < 1) return undefined;
  const without = left > 0 ? ` ${counted(left, "picture is", "pictures are")} left out.` : "";
  return `${counted(found, "section lies", "sections lie")} in the tray.${without} Headers and footers of its pages are not brought in.`;
}
