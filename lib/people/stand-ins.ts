import type { Role } from "@/lib/people/roles";

/** A delegation is of the director's waivers and decisions to a deputy; cover is of an adviser's schools. */
export type StandInKind = "delegation" | "cover";

/** Whose role can be stood in for, and by whom. */
export const standInRoles: Record<StandInKind, { from: readonly Role[]; to: readonly Role[] }> = {
  delegation: { from: ["directorOfEducation"], to: ["deputyDirector"] },
  cover: { from: ["adviser", "independentAdviser"], to: ["adviser", "independentAdviser", "deputyDirector", "directorOfEducation"] },
};
