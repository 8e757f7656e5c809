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
    <label className="max-sm:grow max-sm:basis-36">
      <span className="hint">{label}</span>
      <select name={name} defaultValue={value} className="field">
        {all ? <option value="">{all}</option> : null}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
