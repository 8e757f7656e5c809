import type { Ref } from "react";

/** What is wrong with a form, in one place, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({
  ref,
  prefix,
  sentence,
  clause,
  faults,
}: {
  ref: Ref<HTMLDivElement>;
  prefix: string;
  sentence: string | undefined;
  clause: string | undefined;
  faults: readonly (readonly [name: string, message: string])[];
}) {
  if (!sentence && faults.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="mb-5 rounded-lg border-l-4 border-red bg-red-wash px-4 py-3">
      {sentence ? (
        <p>
          {sentence}{" "}
          {clause ? (
            <a className="tag" href={`/strategy?clause=${clause}`}>
              {clause}
            </a>
          ) : null}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <>
          <p className="font-semibold">
            {faults.length === 1 ? "One thing needs your attention" : `${faults.length} things need your attention`}
          </p>
          <ul className="mt-1">
            {faults.map(([name, message]) => (
              <li key={name}>
                <a href={`#${prefix}${name}`} className="inline-block py-0.5">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
