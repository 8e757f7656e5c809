/** One choice of a list's filter. */
export function FilterChoice({
  name,
  label,
  value,
  all,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  /** The words of the empty choice, where there is one. */
  all?: string;
  choices: readonly (readonly [value: string, name: string])[];
}) {
  return (
    <div className="max-sm:grow max-sm:basis-36 sm:max-w-60">
      <label htmlFor={`filter-${name}`} className="hint">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value} className="field">
        {all ? <option value="">{all}</option> : null}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
