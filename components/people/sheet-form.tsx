"use client";
import { SubmitButton, TextArea } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SheetFile } from "@/components/people/sheet-file";
import { SheetOutcomeView } from "@/components/people/sheet-outcome";
import { inviteSheetAction } from "@/lib/people/actions";
import { sheetFields } from "@/lib/people/schema";

/** Invites everybody on a sheet, after a look at what was understood. */
export function SheetForm() {
  return (
    <Form action={inviteSheetAction} schema={sheetFields} className="max-w-4xl">
      {({ value }) =>
        value?.invited ? (
          <SheetOutcomeView outcome={value} />
        ) : (
          <>
            <TextArea name="sheet" label="The rows of your sheet" rows={10} hint="Copy them from the spreadsheet, headings first, and paste them here" />
            <SheetFile />
            {value ? <SheetOutcomeView outcome={value} /> : null}
            <div className="mt-4 flex flex-wrap gap-3">
              <SubmitButton name="step" value="check" look={value?.rows.length && value.faults.length === 0 ? "plain" : "main"}>
                Check the sheet
              </SubmitButton>
              {value && value.rows.length > 0 && value.faults.length === 0 ? (
                <SubmitButton name="step" value="invite">
                  Invite {value.rows.length === 1 ? "this person" : `these ${value.rows.length} people`}
                </SubmitButton>
              ) : null}
            </div>
          </>
        )
      }
    </Form>
  );
}
