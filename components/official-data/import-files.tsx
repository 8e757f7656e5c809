import { type Day, writtenDay } from "@/lib/dates";
import { writtenPeriod } from "@/lib/official-data/reading/period";
import { reasonSentence } from "@/lib/official-data/reading/reasons";
import { counted } from "@/lib/words";

interface File {
  id: string;
  name: string;
  kindName: string;
  sha256: string;
  bytes: number;
  encoding: string;
  period: string | null;
  dataOn: Day | null;
  read: number;
  used: number;
  warnings: string[];
  leftOut: { reason: string; count: number }[];
}

/** The files of an import: what was understood of each, and which rows were not used and why. */
export function ImportFiles({ files, sheet }: { files: readonly File[]; sheet: string }) {
  const leftOut = files.some((file) => file.leftOut.length > 0);
  return (
    <section aria-labelledby="files" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="files">Files</h2>
        {leftOut ? (
          <a href={sheet} download>
            Download every row that was left out
          </a>
        ) : null}
      </div>
      <ul className="list mt-2">
        {files.map((file) => (
          <li key={file.id}>
            <FileWords file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileWords({ file }: { file: File }) {
  const about = [
    file.kindName,
    file.period ? `school year ${writtenPeriod(file.period)}` : "",
    file.dataOn ? `as of ${writtenDay(file.dataOn)}` : "",
    sizeOf(file.bytes),
    file.encoding === "utf-8" ? "" : file.encoding,
    `checksum ${file.sha256.slice(0, 12)}`,
  ];
  return (
    <>
      <p className="font-semibold break-all">{file.name}</p>
      <p className="text-soft">{about.filter(Boolean).join(" · ")}</p>
      <p>
        {counted(file.read, "row")}, {file.used.toLocaleString("en-GB")} used
        {file.leftOut.length === 0 ? "." : ", left out:"}
      </p>
      <ul className="ml-5 list-disc text-soft">
        {file.leftOut.map(({ reason, count }) => (
          <li key={reason}>
            {count.toLocaleString("en-GB")}: {reasonSentence(reason)}
          </li>
        ))}
      </ul>
      {file.warnings.map((warning) => (
        <p key={warning} className="text-lamp">
          {warning}
        </p>
      ))}
    </>
  );
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_000))} KB`;
}
