/** A place on a scale of so many steps, drawn: the words stand beside it. */
export function Steps({ reached, of }: { reached: number; of: number }) {
  return (
    <span aria-hidden="true" className="mr-1.5 inline-flex gap-[3px] align-middle">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <i key={index} className={`block h-[7px] w-[15px] rounded-[2px] ${index < reached ? "bg-ink" : "bg-line"}`} />
      ))}
    </span>
  );
}
