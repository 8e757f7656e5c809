import type { PageDecision } from "@/lib/categories/standing";
import { addDays, type Day } from "@/lib/dates";
import type { Strategy } from "@/lib/strategy/content";
import { rankOf } from "@/lib/strategy/in-force";

export type Movement = "up" | "down" | "same";

/** What points where: the last decisions, and how actions are rated now and before. It is shown, never decided by (CA-5). */
export interface Trajectory {
  /** How the category moved in the last decision; nothing without one. */
  category: Movement | null;
  actions: { now: Rated; before: Rated; movement: Movement } | null;
}

export interface Rated {
  green: number;
  all: number;
}

/** Half a year on either side of its middle. */
const days = 180;

/** The trajectory from the last decision on the main axis, and from the ratings of a year. */
export function trajectoryOf(
  strategy: Strategy,
  decisions: readonly Pick<PageDecision, "axis" | "date" | "categoryKey" | "before">[],
  ratings: readonly { day: Day; tone: string }[],
  today: Day,
): Trajectory {
  const main = decisions.filter(({ axis, before }) => axis === "main" && before !== null);
  const last = [...main].sort((one, other) => other.date.localeCompare(one.date))[0];
  const middle = addDays(today, -days);
  const [now, before] = [rated(ratings.filter(({ day }) => day > middle)), rated(ratings.filter(({ day }) => day <= middle))];
  return {
    category: last?.before ? movementOf(rankOf(strategy, last.before), rankOf(strategy, last.categoryKey)) : null,
    actions: now.all > 0 && before.all > 0 ? { now, before, movement: movementOf(-share(before), -share(now)) } : null,
  };
}

/** Places count from the best: a smaller one is better. */
function movementOf(from: number, to: number): Movement {
  if (from === to) return "same";
  return to < from ? "up" : "down";
}

function rated(ratings: readonly { tone: string }[]): Rated {
  return { green: ratings.filter(({ tone }) => tone === "green").length, all: ratings.length };
}

function share({ green, all }: Rated): number {
  return all === 0 ? 0 : green / all;
}

const movements: Record<Movement, string> = { up: "moved up", down: "moved down", same: "stayed the same" };
const arrows: Record<Movement, string> = { up: "↗", down: "↘", same: "→" };

/** Sentences with an arrow each. */
export function trajectorySentences({ category, actions }: Trajectory): { arrow: string; says: string }[] {
  return [
    ...(category ? [{ arrow: arrows[category], says: `In its last decision the category ${movements[category]}.` }] : []),
    ...(actions
      ? [
          {
            arrow: arrows[actions.movement],
            says: `${actions.now.green} of ${actions.now.all} ratings of actions in the last half-year are green; ${actions.before.green} of ${actions.before.all} in the half-year before.`,
          },
        ]
      : []),
  ];
}
