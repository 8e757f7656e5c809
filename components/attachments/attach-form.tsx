import { attachable } from "@/lib/attachments/kinds";

/** Chooses files and sends them. A form of the browser's own: it works before JavaScript, and shows its progress itself. */
export function AttachForm({
  visitId,
  most,
  megabytes,
  fault,
}: {
  visitId: string;
  most: number;
  megabytes: number;
  fault: string | undefined;
}) {
  return (
    <form method="post" action={`/api/visits/${visitId}/attachments`} encType="multipart/form-data" className="card mt-6 max-w-xl">
      <label htmlFor="files" className="label">
        Attach files
      </label>
      <span id="files-hint" className="hint">
        {attachable}; up to {megabytes} MB each, {most} at once. Nothing that names a pupil.
      </span>
      <input
        id="files"
        name="files"
        type="file"
        multiple
        required
        className="field"
        aria-describedby={fault ? "files-hint files-fault" : "files-hint"}
        aria-invalid={fault ? true : undefined}
      />
      {fault ? (
        <p id="files-fault" role="alert" className="fault">
          {fault}
        </p>
      ) : null}
      <button type="submit" className="button button-main mt-3">
        Attach
      </button>
    </form>
  );
}
