/** Which framework the inspection was under: its areas and grades follow. Works without JavaScript. */
export function FrameworkChoice({ frameworks, chosen }: { frameworks: readonly { id: string; name: string }[]; chosen: string }) {
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <label htmlFor="framework" className="label">
          Framework
        </label>
        <select id="framework" name="framework" defaultValue={chosen} className="field">
          {frameworks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        Use this framework
      </button>
    </form>
  );
}
