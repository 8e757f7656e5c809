import { type Day, writtenDay } from "@/lib/dates";
import type { Digest, DigestLine } from "@/lib/notices/digest";
import { capital, counted } from "@/lib/words";

interface Around {
  name: string;
  trustName: string;
  week: Day;
  /** "https://waymark.example.org" */
  origin: string;
  /** Where such letters are stopped without signing in. */
  stop: string;
}

/** A digest as a letter: plain text, and the same as a page for programs that show one. */
export function digestLetter(digest: Digest, around: Around): { subject: string; text: string; html: string } {
  return { subject: `Your week in Waymark, from ${writtenDay(around.week)}`, text: asText(digest, around), html: asPage(digest, around) };
}

const moreLines = (more: number) => `${capital(counted(more, "more line"))} in Waymark`;

function asText({ groups }: Digest, { name, trustName, origin, stop }: Around): string {
  const parts = groups.map(({ title, lines, more }) =>
    [
      title.toUpperCase(),
      ...lines.map(({ says, beside, address }) => `- ${says}${beside ? ` (${beside})` : ""}\n  ${origin}${address}`),
      ...(more > 0 ? [`- ${moreLines(more)}\n  ${origin}/`] : []),
    ].join("\n"),
  );
  return `Dear ${name},

this is your week in Waymark, where ${trustName} keeps its visits, plans and actions.

${parts.join("\n\n")}

How you hear of things: ${origin}/me#notices
No more weekly letters: ${stop}
`;
}

function asPage({ groups }: Digest, { name, trustName, origin, stop, week }: Around): string {
  const parts = groups.map(
    ({ title, lines, more }) => `<h2 style="${styles.title}">${escaped(title)}</h2>
<ul style="${styles.list}">
${[...lines.map((line) => lineAsPage(line, origin)), ...(more > 0 ? [lineAsPage({ says: moreLines(more), address: "/" }, origin)] : [])].join("\n")}
</ul>`,
  );
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Your week in Waymark</title></head>
<body style="${styles.body}">
<h1 style="${styles.heading}">Your week from ${escaped(writtenDay(week))}</h1>
<p>Dear ${escaped(name)}, this is your week in Waymark, where ${escaped(trustName)} keeps its visits, plans and actions.</p>
${parts.join("\n")}
<p style="${styles.end}"><a href="${escaped(origin)}/me#notices">How you hear of things</a> · <a href="${escaped(stop)}">No more weekly letters</a></p>
</body></html>
`;
}

const styles = {
  body: "font: 16px/1.5 sans-serif; max-width: 40em; margin: 0 auto; padding: 16px",
  heading: "font-size: 22px; margin: 0 0 12px",
  title: "font-size: 17px; margin: 24px 0 4px",
  list: "margin: 0; padding: 0 0 0 20px",
  line: "margin: 4px 0",
  end: "margin-top: 28px; font-size: 14px",
};

function lineAsPage({ says, beside, address }: DigestLine, origin: string): string {
  return `<li style="${styles.line}"><a href="${escaped(origin + address)}">${escaped(says)}</a>${beside ? `<br>${escaped(beside)}` : ""}</li>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
