import { LevelMark, type Tone } from "@/components/ui/level-mark";
import type { Step } from "@/lib/first-month/checklist";

const marks: Record<Step["state"], [tone: Tone, word: string]> = {
  done: ["green", "Done"],
  begun: ["amber", "Begun"],
  open: ["grey", "Not yet"],
};

/** What is here already and what is still to bring in, step by step. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="list">
      {steps.map(({ name, says, state, address, does }) => (
        <li key={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_minmax(0,1fr)_13rem] sm:gap-x-6">
          <span className="max-sm:order-2">
            <LevelMark tone={marks[state][0]}>{marks[state][1]}</LevelMark>
          </span>
          <div>
            <p className="font-semibold">{name}</p>
            <p className="text-[0.95rem] text-soft">{says}</p>
          </div>
          <p className="max-sm:order-3 max-sm:col-span-2 sm:text-right">
            <a href={address} className="inline-block py-0.5">
              {does}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
