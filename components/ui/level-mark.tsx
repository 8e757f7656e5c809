const shapes = {
  red: "M6 1 L11.2 10.5 H0.8 Z",
  amber: "M6 0.6 L11.4 6 L6 11.4 L0.6 6 Z",
  green: "M6 0.8 a5.2 5.2 0 1 0 0.01 0 Z",
  grey: "",
};

export type Tone = keyof typeof shapes;

const looks: Record<Tone, string> = {
  red: "bg-red-wash text-red",
  amber: "bg-amber-wash text-amber",
  green: "bg-green-wash text-green",
  grey: "bg-grey-wash text-grey",
};

/** A level of a scale: shape, word and colour, so that it reads in grey as well. */
export function LevelMark({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.88rem] font-semibold ${looks[tone]}`}>
      <LevelShape tone={tone} />
      {children}
    </span>
  );
}

/** The shape of a level alone, for a row of them: what it means must stand beside it in words. */
export function LevelShape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" className={looks[tone].split(" ")[1]}>
      {tone === "grey" ? <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" /> : null}
      <path d={shapes[tone]} fill="currentColor" />
    </svg>
  );
}
