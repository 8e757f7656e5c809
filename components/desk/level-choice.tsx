"use client";
import { LevelMark, type Tone } from "@/components/ui/level-mark";

/** A level of a scale, chosen by shape and word. */
export function LevelChoice({
  legend,
  name,
  levels,
  value,
  onChange,
}: {
  legend: string;
  name: string;
  levels: readonly { key: string; name: string; tone?: Tone }[];
  value: string;
  onChange: (key: string) => void;
}) {
  return (
    <fieldset className="mb-3">
      <legend className="label">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {levels.map((level) => (
          <label
            key={level.key}
            className="flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border border-edge px-2 py-0.5 has-checked:border-2 has-checked:border-ink"
          >
            <input type="radio" name={name} checked={value === level.key} onChange={() => onChange(level.key)} className="size-4" />
            {level.tone ? <LevelMark tone={level.tone}>{level.name}</LevelMark> : <span className="pr-1">{level.name}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
