import "server-only";
import type { DocumentValue } from "@/lib/documents/document";
import { csvOf, type SheetTable, type TableFormat } from "@/lib/documents/tables";

/** The files that a document can be taken away as. */
export const documentFormats = ["pdf", "docx"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** The format that an address asks for, if there is one. */
export function formatOf(given: string | null | undefined): DocumentFormat | undefined {
  return documentFormats.find((format) => format === given);
}

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A composed document as a file to keep. What writes it is loaded when somebody first asks. `fileName` is without its
 * ending: "Note of visit 2, Whitesands".
 */
export async function documentResponse(value: DocumentValue, format: DocumentFormat, fileName: string): Promise<Response> {
  const bytes =
    format === "pdf"
      ? await (await import("@/lib/documents/pdf/pdf")).pdfOf(value)
      : await (await import("@/lib/documents/word")).wordOf(value);
  return fileResponse(bytes, format, fileName);
}

/** Tables to keep: one workbook with a sheet for each, or CSV; several tables as CSV are a packed folder. */
export async function tablesResponse(tables: readonly SheetTable[], format: TableFormat, fileName: string): Promise<Response> {
  if (format === "xlsx") return fileResponse(await (await import("@/lib/documents/excel")).workbookOf(tables), "xlsx", fileName);
  const [only, ...others] = tables;
  if (only && others.length === 0) return fileResponse(new TextEncoder().encode(csvOf(only)), "csv", fileName);
  const files = tables.map((table) => ({ name: `${table.name}.csv`, text: csvOf(table) }));
  return fileResponse(await (await import("@/lib/documents/archive")).packed(files), "zip", fileName);
}

/** Several documents as a packed folder to keep, with the whole as one PDF in it. */
export async function archiveResponse(
  whole: DocumentValue,
  documents: readonly { name: string; value: DocumentValue }[],
  fileName: string,
): Promise<Response> {
  return fileResponse(await (await import("@/lib/documents/archive")).archiveOf(whole, documents), "zip", fileName);
}

function fileResponse(bytes: Uint8Array, format: keyof typeof mediaTypes, fileName: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": attachmentNamed(`${fileName}.${format}`),
      "content-length": String(bytes.length),
      "cache-control": "no-store",
    },
  });
}

/** The header that makes a browser keep a file under a name, in letters of any language (RFC 6266). */
export function attachmentNamed(name: string): string {
  const clean =
    name
      .replace(/[\p{Cc}/\\]/gu, " ")
      .trim()
      .slice(0, 180) || "file";
  const ascii =
    clean
      .normalize("NFKD")
      .replace(/[^ -~]|["%;]/g, "")
      .trim() || "file";
  const encoded = encodeURIComponent(clean).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
