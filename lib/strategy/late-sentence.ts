import { type Day, writtenDay } from "@/lib/dates";

const participle = /^(\p{L}+ed|sent|shown|given|written|read|seen|made|begun|put|set|brought|taken)\b/iu;
const preposition = /^(before|by|at|in|on|after|for|with|to)\b/i;

/**
 * "Late: was to be agreed with the trust by Fri 23 Oct 2026." What is due is in the trust's own words, so they are read as
 * what was to be done, as when it was due, or as a thing: a sentence never says that what is late has been done.
 */
export function lateSentence(what: string, day: Day): string {
  const by = `by ${writtenDay(day)}.`;
  if (participle.test(what)) return `Late: was to be ${what} ${by}`;
  if (preposition.test(what)) return `Late: it was due ${what}, ${by}`;
  return `Late: ${what} was due ${by}`;
}
