"use client";
import { type FormEvent, useState } from "react";

interface Fault {
  field?: string;
  sentence: string;
}

type Progress = { sent: number } | "reading" | undefined;

/** Sends official files with a bar that shows how far they are; without JavaScript the browser sends them itself. */
export function UploadForm({ uid, fault: told }: { uid: string | null; fault: string | null }) {
  const [progress, setProgress] = useState<Progress>();
  const [fault, setFault] = useState<Fault | undefined>(told ? { sentence: told } : undefined);
  const at = (field: string) => (fault?.field === field ? fault.sentence : undefined);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setFault(undefined);
    setProgress({ sent: 0 });
    const answer = await post(new FormData(event.currentTarget), setProgress);
    if ("address" in answer) window.location.assign(answer.address);
    else {
      setProgress(undefined);
      setFault(answer);
    }
  }

  return (
    <form action="/api/imports" method="post" encType="multipart/form-data" onSubmit={send} className="max-w-xl">
      {fault && !["uid", "files", "period"].includes(fault.field ?? "") ? (
        <p role="alert" className="fault mb-4">
          {fault.sentence}
        </p>
      ) : null}
      {uid ? <input type="hidden" name="uid" value={uid} /> : <UidField fault={at("uid")} />}
      <Labelled
        name="files"
        label="Files"
        hint="Several at once, in any order: .csv, .xlsx, .json, .ics, or a .zip of them"
        fault={at("files")}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            multiple
            required
            className="field file:mr-3 file:rounded-md file:border file:border-edge file:bg-wash file:px-3 file:py-1 file:text-ink"
          />
        )}
      </Labelled>
      <details className="mb-4" open={at("period") !== undefined || undefined}>
        <summary className="link">A file does not say its year, or its letters look wrong</summary>
        <div className="mt-3">
          <Labelled
            name="period"
            label="School year of files whose name does not say it"
            hint="Like 2022-23. The department’s own names say it."
            fault={at("period")}
          >
            {(attributes) => <input {...attributes} className="field max-w-40" />}
          </Labelled>
          <Labelled name="encoding" label="Read letters as" hint="Give the files again with another one where names are garbled">
            {(attributes) => (
              <select {...attributes} className="field">
                <option value="">Found out from the file</option>
                <option value="windows-1252">Windows-1252, as the register is written</option>
                <option value="utf-8">UTF-8</option>
                <option value="utf-16le">UTF-16</option>
              </select>
            )}
          </Labelled>
        </div>
      </details>
      <button type="submit" className="button button-main" disabled={progress !== undefined}>
        Read the files
      </button>
      <ProgressLine progress={progress} />
    </form>
  );
}

function UidField({ fault }: { fault: string | undefined }) {
  return (
    <Labelled
      name="uid"
      label="UID of the trust"
      hint="The number in the register of groups, like 16340. A trust and its sponsor have different ones: take the trust’s."
      fault={fault}
    >
      {(attributes) => <input {...attributes} inputMode="numeric" required pattern="\d{3,6}" className="field max-w-40" />}
    </Labelled>
  );
}

function Labelled({
  name,
  label,
  hint,
  fault,
  children,
}: {
  name: string;
  label: string;
  hint: string;
  fault?: string | undefined;
  children: (attributes: { id: string; name: string; "aria-describedby": string; "aria-invalid": true | undefined }) => React.ReactNode;
}) {
  const id = `upload-${name}`;
  return (
    <div className="mb-4">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
      {children({ id, name, "aria-describedby": `${id}-hint${fault ? ` ${id}-fault` : ""}`, "aria-invalid": fault ? true : undefined })}
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

function ProgressLine({ progress }: { progress: Progress }) {
  const sent = progress === "reading" ? 100 : (progress?.sent ?? 0);
  return (
    <div className="mt-4" hidden={progress === undefined}>
      <progress
        className="h-3 w-full accent-ink"
        max={100}
        {...(progress === "reading" ? {} : { value: sent })}
        aria-label="How far the files are"
      />
      <p role="status" className="text-soft">
        {progress === "reading" ? "All is here. The files are being read: a large one takes some seconds." : `Sending: ${sent} %`}
      </p>
    </div>
  );
}

/** fetch tells nothing of how much has been sent, so it is the older way. */
function post(form: FormData, tell: (progress: Progress) => void): Promise<Fault | { address: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/imports");
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => tell({ sent: Math.floor((100 * loaded) / total) });
    request.upload.onload = () => tell("reading");
    request.onload = () => resolve(request.response ?? noAnswer);
    request.onerror = () => resolve(noAnswer);
    request.send(form);
  });
}

const noAnswer = { sentence: "There was no answer. Check the connection and press again." };
