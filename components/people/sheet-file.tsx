"use client";
import { type ChangeEvent, useState } from "react";
import { useAround } from "@/components/form/form";

const mostBytes = 400_000;

/** Puts the text of a CSV file into the field above, so that it can be looked at and mended there. */
export function SheetFile() {
  const { prefix, form } = useAround();
  const [told, tell] = useState("");

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length > mostBytes || bytes.includes(0)) {
      tell("This is not a CSV file, or it is too long. Save the sheet as CSV, or copy its rows and paste them above.");
      return;
    }
    const field = document.getElementById(`${prefix}sheet`) as HTMLTextAreaElement;
    field.value = textOf(bytes);
    form.setValue("sheet", field.value, { shouldValidate: true });
    tell(`Read ${file.name}.`);
  }

  return (
    <div className="mb-4">
      <label htmlFor="sheet-file" className="label">
        Or choose a CSV file
      </label>
      <input id="sheet-file" type="file" accept=".csv,.txt,.tsv,text/csv" onChange={read} />
      <p role="status" className="text-soft">
        {told}
      </p>
    </div>
  );
}

/** UTF-8 where it is that, else Windows-1252, which Excel writes. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
