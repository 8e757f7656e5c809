/** The name with its lamp. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-serif text-[1.15rem] font-[650]">
      <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
        <circle cx="10" cy="10" r="9.5" fill="#f2b705" opacity=".25" />
        <circle cx="10" cy="10" r="5.6" fill="#f2b705" />
      </svg>
      Waymark
    </span>
  );
}
