/** A kind of file that can be attached, with the endings that its names have. */
interface FileKind {
  name: string;
  endings: readonly string[];
}

/** By media type, as the content says; what is not here can not be attached. Nothing that runs: no macros, no HTML, no SVG. */
const kinds: Readonly<Record<string, FileKind>> = {
  "application/pdf": { name: "PDF", endings: ["pdf"] },
  "image/png": { name: "Picture", endings: ["png"] },
  "image/jpeg": { name: "Picture", endings: ["jpg", "jpeg"] },
  "image/gif": { name: "Picture", endings: ["gif"] },
  "image/webp": { name: "Picture", endings: ["webp"] },
  "image/heic": { name: "Picture", endings: ["heic"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { name: "Word", endings: ["docx"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { name: "Excel", endings: ["xlsx"] },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { name: "PowerPoint", endings: ["pptx"] },
  "application/vnd.oasis.opendocument.text": { name: "OpenDocument text", endings: ["odt"] },
  "application/vnd.oasis.opendocument.spreadsheet": { name: "OpenDocument sheet", endings: ["ods"] },
  "application/vnd.oasis.opendocument.presentation": { name: "OpenDocument slides", endings: ["odp"] },
  "application/x-cfb": { name: "Older Office file", endings: ["doc", "xls", "ppt"] },
  "text/plain": { name: "Text", endings: ["txt", "csv", "md"] },
};

export const attachable = "PDF, pictures, Word, Excel, PowerPoint, OpenDocument and plain text";

/** "Word". */
export function kindName(mediaType: string): string {
  return kinds[mediaType]?.name ?? "File";
}

/** Whether a file of this content may be attached under this name: an older Office file is known by its ending as well. */
export function isAttachable(mediaType: string, name: string): boolean {
  const kind = kinds[mediaType];
  return kind !== undefined && (mediaType !== "application/x-cfb" || kind.endings.includes(endingOf(name)));
}

/** A file's name without its path and without signs that a system would trip over, with an ending that its content has. */
export function safeName(name: string, mediaType: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .trim();
  const endings = kinds[mediaType]?.endings ?? [];
  const ending = endingOf(clean);
  const [stem, kept] = endings.includes(ending) ? [clean.slice(0, -ending.length - 1), ending] : [clean, endings[0] ?? "bin"];
  return `${stem.trim().slice(0, 120) || "file"}.${kept}`;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** "340 KB", "1.2 MB". */
export function writtenSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
