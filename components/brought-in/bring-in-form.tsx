/** Chooses a Word file and sends it. A form of the browser's own: it works before JavaScript, and shows its progress itself. */
export function BringInForm({ address, fault }: { address: string; fault: string | undefined }) {
  return (
    <form method="post" action={address} encType="multipart/form-data" className="card max-w-xl">
      <label htmlFor="file" className="label">
        Word file
      </label>
      <span id="file-hint" className="hint">
        One that ends in .docx, up to 20 MB: an improvement plan, a self-evaluation, a strategic plan. Nothing that names a pupil.
      </span>
      <input
        id="file"
        name="file"
        type="file"
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        required
        className="field"
        aria-describedby={fault ? "file-hint file-fault" : "file-hint"}
        aria-invalid={fault ? true : undefined}
      />
      {fault ? (
        <p id="file-fault" role="alert" className="fault">
          {fault}
        </p>
      ) : null}
      <button type="submit" className="button button-main mt-3">
        Bring it in
      </button>
    </form>
  );
}
