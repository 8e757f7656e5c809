import { type Day, dayOf } from "@/lib/dates";
import type { SampleSchool } from "./sample-schools.ts";

/** What only official files say of the sample's schools. All of it is invented, like the schools. */
export interface SampleInRegister {
  pupils: number;
  capacity: number;
  /** How well it does beside other schools of England, from -1 to 1. */
  standing: number;
  /** The share of pupils with free school meals in the last six years. */
  freeMeals: number;
  /** How many pupils are in the year group that takes tests at the end of key stage 2, and of key stage 4. */
  leavers: { ks2?: number; ks4?: number; ks5?: number };
  /** What the school was before it became an academy. */
  before?: { urn: number; name: string };
}

export const sampleAuthority = { code: "990", name: "Saltmere and the Fells" };

const inRegister: Record<number, SampleInRegister> = {
  900101: { pupils: 203, capacity: 210, standing: 0, freeMeals: 21, leavers: { ks2: 30 } },
  900102: { pupils: 176, capacity: 180, standing: 0.3, freeMeals: 27, leavers: {} },
  900103: { pupils: 238, capacity: 240, standing: 0.4, freeMeals: 28, leavers: { ks2: 59 } },
  900104: {
    pupils: 868,
    capacity: 1_050,
    standing: -0.6,
    freeMeals: 34,
    leavers: { ks4: 164, ks5: 61 },
    before: { urn: 900_204, name: "Brackenfell Community School" },
  },
  900105: { pupils: 214, capacity: 210, standing: 0.9, freeMeals: 12, leavers: { ks2: 30 } },
  900106: { pupils: 1_187, capacity: 1_300, standing: -0.8, freeMeals: 41, leavers: { ks2: 58, ks4: 119, ks5: 38 } },
  900107: { pupils: 401, capacity: 420, standing: 0.2, freeMeals: 24, leavers: { ks2: 60 } },
  900108: { pupils: 152, capacity: 157, standing: 0.1, freeMeals: 9, leavers: { ks2: 21 } },
  900109: {
    pupils: 187,
    capacity: 210,
    standing: 0.3,
    freeMeals: 31,
    leavers: { ks2: 27 },
    before: { urn: 900_209, name: "Netherby Moor Community Primary School" },
  },
  900110: { pupils: 1_341, capacity: 1_350, standing: 0.4, freeMeals: 17, leavers: { ks4: 221, ks5: 118 } },
  900111: { pupils: 96, capacity: 100, standing: 0, freeMeals: 46, leavers: { ks2: 8, ks4: 9 } },
  900112: { pupils: 58, capacity: 70, standing: 0, freeMeals: 14, leavers: { ks2: 8 } },
  900113: { pupils: 196, capacity: 210, standing: -0.7, freeMeals: 38, leavers: { ks2: 28 } },
  900114: { pupils: 954, capacity: 1_000, standing: -0.1, freeMeals: 26, leavers: { ks4: 178, ks5: 74 } },
};

/** What official files say of one of the sample's schools. */
export function inRegisterOf(urn: number): SampleInRegister {
  const found = inRegister[urn];
  if (!found) throw new Error(`The sample's register does not have ${urn}.`);
  return found;
}

const characters = {
  none: "Does not apply",
  churchOfEngland: "Church of England",
  romanCatholic: "Roman Catholic",
  methodist: "Methodist",
  otherFaith: "Other Christian",
} as const;

/** The columns of a school that the register fills, as of a day. */
export function registerColumns(school: SampleSchool, joinedOn: Day, asOf: Day) {
  const { pupils, capacity } = inRegisterOf(school.urn);
  const isChurch = school.church === "churchOfEngland" || school.church === "romanCatholic";
  return {
    laCode: sampleAuthority.code,
    laName: sampleAuthority.name,
    laestab: `${sampleAuthority.code}${school.urn - 900_000 + 2_000}`,
    establishmentType: school.phase === "special" ? "Academy special converter" : "Academy converter",
    religiousCharacter: characters[school.church],
    diocese: isChurch ? "Diocese of Saltmere" : null,
    gender: "Mixed",
    pupils,
    capacity,
    openedOn: new Date(joinedOn),
    officialOn: new Date(asOf),
  };
}

/** The first day of the month of a day: files of the register come out day by day, the sample's with each month. */
export function firstOfMonth(day: Day): Day {
  return dayOf(new Date(`${day.slice(0, 7)}-01`));
}
