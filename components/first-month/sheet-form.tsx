"use client";
import { SheetOutcomeView } from "@/components/first-month/sheet-outcome";
import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SheetFile } from "@/components/sheets/sheet-file";
import { bringInSheetAction } from "@/lib/first-month/actions";
import type { SheetKind, SheetOutcome } from "@/lib/first-month/kinds";
import { counted } from "@/lib/words";

interface About {
  kind: SheetKind;
  /** The periods to choose from, for measures. */
  periods: readonly { id: string; name: string; days: string }[];
}

/** Brings in a sheet, after a look at what was understood of it. */
export function SheetForm({ kind, periods, period }: About & { period: string }) {
  return (
    <Form
      action={bringInSheetAction}
      schema={() => import("@/lib/first-month/schema").then((fields) => fields.bringInSheetFields)}
      start={{ periodId: period }}
    >
      {({ value }) => (value?.stored ? <Stored outcome={value} /> : <SheetFields kind={kind} periods={periods} checked={value} />)}
    </Form>
  );
}

function Stored({ outcome }: { outcome: SheetOutcome }) {
  return (
    <>
      <SheetOutcomeView outcome={outcome} />
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="button button-main" href="/first-month">
          Back to the first month
        </a>
        <a className="button" href={`/first-month/${outcome.kind}`}>
          Bring in another sheet
        </a>
      </p>
    </>
  );
}

function SheetFields({ kind, periods, checked }: About & { checked: SheetOutcome | undefined }) {
  const ready = checked !== undefined && checked.rows.length > 0 && checked.faults.length === 0;
  return (
    <>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="looked" value={checked?.looked ?? ""} />
      {kind === "measures" ? (
        <SelectField name="periodId" label="Period" prompt="Choose the period that the sheet is for">
          {periods.map(({ id, name, days }) => (
            <option key={id} value={id}>
              {name} ({days})
            </option>
          ))}
        </SelectField>
      ) : (
        <HiddenField name="periodId" value="" />
      )}
      <TextArea
        name="sheet"
        label="The rows of your sheet"
        rows={10}
        hint="Copy them from the spreadsheet, headings first, and paste them here"
      />
      <SheetFile />
      {checked ? <SheetOutcomeView outcome={checked} /> : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <SubmitButton name="step" value="check" look={ready ? "plain" : "main"}>
          Check the sheet
        </SubmitButton>
        {ready ? (
          <SubmitButton name="step" value="store">
            Store {checked.rows.length === 1 ? "this row" : `these ${counted(checked.rows.length, "row")}`}
          </SubmitButton>
        ) : null}
      </div>
    </>
  );
}
