"use client";
import { type ChangeEvent, useState } from "react";
import { useAround } from "@/components/form/form";

const mostBytes = 400_000;
const mostBytesOfWorkbook = 5_000_000;

/** Puts the rows of a CSV file or an Excel workbook into the field above, so that they can be looked at and mended there. */
export function SheetFile() {
  const { prefix, form } = useAround();
  const [told, tell] = useState("");

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    const text = await textOf(new Uint8Array(await file.arrayBuffer())).catch(() => undefined);
    if (text === undefined) {
      tell("This file can not be read, or it is too long. Save the sheet as CSV, or copy its rows and paste them above.");
      return;
    }
    const field = document.getElementById(`${prefix}sheet`) as HTMLTextAreaElement;
    field.value = text;
    form.setValue("sheet", text, { shouldValidate: true });
    tell(`Read ${file.name}.`);
  }

  return (
    <div className="needs-script mb-4">
      <label htmlFor="sheet-file" className="label">
        Or choose a CSV file or an Excel workbook
      </label>
      <span className="hint">Of a workbook the first sheet is read</span>
      <input
        id="sheet-file"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        onChange={read}
        className="max-w-full file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-card file:px-3.5 file:font-semibold"
      />
      <p role="status" className="text-soft">
        {told}
      </p>
    </div>
  );
}

async function textOf(bytes: Uint8Array): Promise<string | undefined> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) {
    if (bytes.length > mostBytesOfWorkbook) return undefined;
    const { workbookText } = await import("@/lib/sheets/workbook");
    return workbookText(bytes);
  }
  return bytes.length > mostBytes || bytes.includes(0) ? undefined : plainText(bytes);
}

/** UTF-8 where it is that, else Windows-1252, which Excel writes. */
function plainText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
