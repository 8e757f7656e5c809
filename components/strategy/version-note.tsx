import { writtenMoment } from "@/lib/dates";

interface Version {
  number: number;
  state: "draft" | "published" | "superseded";
  reason: string | null;
  publishedAt: Date | null;
  publishedBy: { name: string } | null;
}

/** Which version of a year's strategy is shown, and the ways to the others. */
export function VersionNote({
  year,
  shown,
  versions,
  canChange,
}: {
  year: string;
  shown: Version;
  versions: readonly Version[];
  canChange: boolean;
}) {
  const draft = versions.find(({ state }) => state === "draft");
  const others = versions.filter(({ number, state }) => number !== shown.number && state !== "draft");
  return (
    <div className="mb-8 max-w-[44rem] text-[0.95rem]">
      {shown.state === "superseded" ? (
        <p className="mb-2 rounded-lg bg-lamp-wash px-4 py-2.5">
          This is version {shown.number}, which has been amended since. Records made under it keep this text.{" "}
          <a href={`/strategy/${year}`}>Read the version in use</a>.
        </p>
      ) : null}
      {shown.state === "draft" ? (
        <p className="mb-2 rounded-lg bg-lamp-wash px-4 py-2.5">
          This is a draft: nothing follows it yet. {canChange ? <a href={`/strategy/${year}/change`}>Go on writing</a> : null}
        </p>
      ) : (
        <p className="text-soft">{published(shown)}</p>
      )}
      {draft && shown.state !== "draft" ? (
        <p>
          <a href={`/strategy/${year}/change`}>An amendment is being written</a>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="text-soft">
          Other versions:{" "}
          {others.map(({ number }, index) => (
            <span key={number}>
              {index > 0 ? ", " : ""}
              <a href={`/strategy/${year}?version=${number}`}>version {number}</a>
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

function published({ number, publishedAt, publishedBy, reason }: Version): string {
  const when = publishedAt ? `, published ${writtenMoment(publishedAt)}` : "";
  const who = publishedBy ? ` by ${publishedBy.name}` : "";
  return `Version ${number}${when}${who}.${reason ? ` ${reason}` : ""}`;
}
