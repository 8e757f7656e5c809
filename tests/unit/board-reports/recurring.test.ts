import { expect, it } from "vitest";
import { type AlikePair, recurringOf, tellingWords } from "@/lib/board-reports/recurring";

const finding = (id: string, unitId: string, text: string) => ({ id, unitId, text });
const reading = [
  finding("1", "a", "Weakest readers in Year 3 read too little"),
  finding("2", "b", "The weakest readers in Year 3 read too little to an adult"),
  finding("3", "c", "In Year 3 the weakest readers read too little"),
] as const;

it("GO-5 what several schools were told in like words is told once, by the words that all of them share", () => {
  const pairs: AlikePair[] = [
    { said: "risk", a: reading[0], b: reading[1] },
    { said: "risk", a: reading[1], b: reading[2] },
    { said: "strength", a: finding("4", "a", "Routines are calm and known"), b: finding("5", "b", "Routines are calm and known by all") },
  ];
  expect(recurringOf(pairs)).toEqual([
    { said: "risk", words: "weakest readers in year 3 read too little", schools: 3 },
    { said: "strength", words: "routines are calm and known", schools: 2 },
  ]);
});

it("GO-8 what one school alone was told is not told, nor what shares hardly a word", () => {
  const twice: AlikePair = { said: "risk", a: reading[0], b: { ...reading[1], unitId: "a" } };
  const unlike: AlikePair = { said: "risk", a: finding("6", "a", "Books are few"), b: finding("7", "b", "Few adults") };
  expect(recurringOf([twice, unlike])).toEqual([]);
});

it("GO-5 filler says nothing, and a chain of likenesses does not shrink what the first ones share", () => {
  const filler: AlikePair = {
    said: "risk",
    a: finding("8", "a", "The work of the class is in the hall"),
    b: finding("9", "b", "The head of the class is in the office"),
  };
  expect(recurringOf([filler])).toEqual([]);
  const far = finding("10", "d", "Weakest readers too little known to visitors");
  const found = recurringOf([
    { said: "risk", a: reading[0], b: reading[1] },
    { said: "risk", a: reading[1], b: far },
  ]);
  expect(found[0]).toMatchObject({ words: expect.stringContaining("weakest readers") });
  expect(found.every(({ words }) => tellingWords(words).length >= 3)).toBe(true);
});
