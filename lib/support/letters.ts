import { type Day, writtenDay } from "@/lib/dates";
import { counted, joined } from "@/lib/words";

/** Support as letters speak of it: never what a school needs it for, which is read in the app by those who may. */
export interface SupportInLetter {
  unit: string;
  /** Who gives it, as people read it. */
  from: string;
  days: number | null;
  startsOn: Day | null;
  reviewOn: Day | null;
  link: string;
}

/** Asks those who decide. */
export function decideLetter({ unit, link }: SupportInLetter, by: string) {
  return {
    subject: `Support is asked for: ${unit}`,
    text: `${by} asks for support for ${unit}. Please arrange it, or say why not:

${link}
`,
  };
}

/** Tells a school that somebody asks for what it shares; for whom stands open until it is decided. */
export function strengthLetter(text: string, link: string) {
  return {
    subject: "Another school asks for what yours shares",
    text: `another school of the trust would like to learn from what yours shares:

${text}

The director of education decides, and you hear of it again if it is arranged. What you share stands here:

${link}
`,
  };
}

/** Tells who asked, and the school, that support is arranged. */
export function arrangedLetter(support: SupportInLetter, by: string) {
  return {
    subject: `Arranged: support for ${support.unit}`,
    text: `${by} has arranged the support for ${support.unit}. ${factsOf(support)}

${support.link}
`,
  };
}

/** Tells whoever gives it, and to whom. */
export function givesLetter(support: SupportInLetter, by: string, { helper, link }: { helper: string; link: string }) {
  return {
    subject: `${helper ? `${helper} gives` : "You give"} support to ${support.unit}`,
    text: `${by} has arranged that ${helper || "you"} ${helper ? "gives" : "give"} support to ${support.unit}. ${factsOf({ ...support, from: "" })}
What it is about you hear from ${by} and from the school.
${link ? `\n${link}\n` : ""}`,
  };
}

/** Tells whoever was to give it that somebody else does. */
export function noLongerLetter({ unit }: SupportInLetter, by: string) {
  return {
    subject: `No longer yours: support for ${unit}`,
    text: `${by} has arranged the support for ${unit} with somebody else. You need not do anything more for it.
`,
  };
}

/** Tells who asked, and the school, that it is not given; the reason is read in the app. */
export function declinedLetter({ unit, link }: SupportInLetter, by: string) {
  return {
    subject: `Declined: support for ${unit}`,
    text: `${by} has declined the support that was asked for ${unit}. Why, you read here:

${link}
`,
  };
}

/** Tells everybody whom it concerned that it has ended. */
export function endedLetter({ unit }: SupportInLetter, by: string, link: string) {
  return {
    subject: `Ended: support for ${unit}`,
    text: `${by} has ended the support for ${unit}.${link ? ` Here it stands with its days:\n\n${link}` : ""}
`,
  };
}

function factsOf({ from, days, startsOn, reviewOn }: SupportInLetter): string {
  const parts = [
    from ? `given by ${from}` : "",
    days === null ? "" : counted(days, "day"),
    startsOn ? `from ${writtenDay(startsOn)}` : "",
    reviewOn ? `looked at on ${writtenDay(reviewOn)}` : "",
  ].filter(Boolean);
  const facts = joined(parts);
  return facts ? `${facts.charAt(0).toUpperCase()}${facts.slice(1)}.` : "";
}
