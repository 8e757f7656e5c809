"use client";
import { SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { type SheetOutcome, SheetOutcomeView } from "@/components/people/sheet-outcome";
import { SheetFile } from "@/components/sheets/sheet-file";
import { inviteSheetAction } from "@/lib/people/actions";
import { counted } from "@/lib/words";

/** Invites everybody on a sheet, after a look at what was understood. */
export function SheetForm() {
  return (
    <Form
      action={inviteSheetAction}
      schema={() => import("@/lib/people/schema").then((fields) => fields.sheetFields)}
      className="max-w-4xl"
    >
      {({ value }) => (value?.invited ? <SheetOutcomeView outcome={value} /> : <SheetFields checked={value} />)}
    </Form>
  );
}

function SheetFields({ checked }: { checked: SheetOutcome | undefined }) {
  const ready = checked !== undefined && checked.rows.length > 0 && checked.faults.length === 0;
  return (
    <>
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
          <SubmitButton name="step" value="invite">
            Invite these {counted(checked.rows.length, "person", "people")}
          </SubmitButton>
        ) : null}
      </div>
    </>
  );
}
