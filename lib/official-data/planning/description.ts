import type { Day } from "@/lib/dates";
import type { SchoolFact } from "@/lib/official-data/facts";
import type { OfficialSchool } from "@/lib/official-data/planning/stored";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";

/** The words of the register, turned into ours. */
export function phaseOf(school: Pick<SchoolFact, "phase" | "type" | "lowestAge" | "highestAge" | "name">): Phase {
  const [phase, type] = [(school.phase ?? "").toLowerCase(), (school.type ?? "").toLowerCase()];
  if (/special/.test(type)) return "special";
  if (/alternative provision|pupil referral/.test(type)) return "alternativeProvision";
  if (/all-through|all through/.test(phase)) return "allThrough";
  if (/16 plus|sixteen/.test(phase)) return "post16";
  if (/secondary/.test(phase)) return "secondary";
  return /nursery/.test(phase) ? "infant" : partOfPrimary(school);
}

/** Infant and junior schools are "Primary" in the register: ages tell them apart, or the name where no ages are given. */
function partOfPrimary({ lowestAge, highestAge, name }: Pick<SchoolFact, "lowestAge" | "highestAge" | "name">): Phase {
  if (lowestAge !== null && highestAge !== null) {
    if (highestAge <= 8) return "infant";
    return lowestAge >= 7 ? "junior" : "primary";
  }
  const [infant, junior] = [/\binfants?\b/i.test(name), /\bjuniors?\b/i.test(name)];
  if (infant !== junior) return infant ? "infant" : "junior";
  return "primary";
}

/** A school's religious character by the register's words. "Does not apply" and "None" are both none. */
export function characterOf(words: string | null): ChurchCharacter | null {
  const plain = (words ?? "").trim().toLowerCase();
  if (plain === "") return null;
  if (plain === "does not apply" || plain === "none" || plain === "not applicable") return "none";
  if (/church of england|anglican/.test(plain)) return "churchOfEngland";
  if (/catholic/.test(plain)) return "romanCatholic";
  return /methodist/.test(plain) ? "methodist" : "otherFaith";
}

/** What a school calls itself, where no file gives its character. */
export function characterInName(name: string): ChurchCharacter {
  if (/\bchurch of england\b|\bc ?of ?e\b|\bC\.? ?E\.?(?= )/i.test(name)) return "churchOfEngland";
  if (/\bcatholic\b|\bR\.?C\.? /i.test(name)) return "romanCatholic";
  return /\bmethodist\b/i.test(name) ? "methodist" : "none";
}

const smallWords = new Set(["of", "the", "and", "in", "on", "for", "at", "by", "with", "to", "a", "cum"]);
const keptWords = new Set(["MAT", "CE", "RC", "UTC", "LA", "SEN", "SEND", "II", "III", "C", "E"]);
const abbreviated = new Set(["ST", "STS", "DR", "MR", "MRS", "MT", "LTD"]);

/** "LDBS", "T.E.A.M.": letters that stand for words, and cannot be read as one. */
function isInitials(word: string, plain: string): boolean {
  return /^([A-Z]\.){2,}[A-Z]?$/.test(word) || (plain.length > 1 && !/[AEIOUY]/.test(plain) && !abbreviated.has(plain));
}

/** A name that the register shouts, written as people write it: "THE GOOD SHEPHERD TRUST". */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(" ")
    .map((word, place) => {
      const plain = word.replace(/[^A-Z]/g, "");
      if (keptWords.has(plain) || isInitials(word, plain)) return word;
      const lower = word.toLowerCase();
      if (place > 0 && smallWords.has(lower)) return lower;
      return lower
        .replace(/(^|[-(/])([a-z])/g, (_all, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^o'([a-z])/i, (_all, letter: string) => `O'${letter.toUpperCase()}`);
    })
    .join(" ");
}

/** Ten digits have lost their nought on the way through a spreadsheet. */
function telephoneOf(text: string | null): string | null {
  if (text === null) return null;
  const digits = text.replace(/[^\d +()]/g, "").trim();
  if (/^[1-9]\d{9}$/.test(digits)) return `0${digits}`;
  return digits === "" || digits.length > 25 ? null : digits;
}

function websiteOf(text: string | null): string | null {
  if (text === null || !/\S+\.\S+/.test(text) || /\s/.test(text)) return null;
  return /^https?:\/\//i.test(text) ? text : `http://${text.replace(/^[a-z]*:?\/+/i, "")}`;
}

/** Newest first; what results tell comes last: they only fill gaps. */
function byTrust(one: SchoolFact, other: SchoolFact): number {
  const rank = ({ source }: SchoolFact) => (source === "results" ? 1 : 0);
  const detail = ({ source }: SchoolFact) => (source === "register" ? 0 : 1);
  return rank(one) - rank(other) || other.asOf.localeCompare(one.asOf) || detail(one) - detail(other);
}

/** One description of a school out of all facts about its URN: for each fact the newest file that gives it. */
export function describedSchool(facts: readonly SchoolFact[], urn: number): OfficialSchool {
  const ordered = [...facts].sort(byTrust);
  const newest = <Field extends keyof SchoolFact>(field: Field): SchoolFact[Field] | null =>
    ordered.map((fact) => fact[field]).find((value) => value !== null && value !== "") ?? null;
  const name = newest("name") ?? `School ${urn}`;
  const character = newest("character");
  const dated = ordered.filter(({ source }) => source !== "results").map(({ asOf }) => asOf);
  const shape = { name, phase: newest("phase"), type: newest("type"), lowestAge: newest("lowestAge"), highestAge: newest("highestAge") };
  return {
    urn,
    name,
    phase: phaseOf(shape),
    churchCharacter: characterOf(character) ?? characterInName(name),
    lowestAge: shape.lowestAge,
    highestAge: shape.highestAge,
    street: newest("street"),
    town: newest("town"),
    postcode: newest("postcode")?.toUpperCase() ?? null,
    telephone: telephoneOf(newest("telephone")),
    website: websiteOf(newest("website")),
    joinedOn: newest("joinedOn"),
    leftOn: null,
    laestab: newest("laestab"),
    laCode: newest("laCode"),
    laName: newest("laName"),
    ukprn: newest("ukprn"),
    establishmentType: shape.type,
    religiousCharacter: character,
    diocese: newest("diocese"),
    gender: newest("gender"),
    capacity: newest("capacity"),
    pupils: newest("pupils"),
    openedOn: newest("openedOn"),
    closedOn: newest("closedOn"),
    officialOn: latest(dated),
  };
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((found, day) => (found === null || day > found ? day : found), null);
}
