import { ActionButton } from "@/components/form/action-button";
import { correctReportAction, withdrawReportAction } from "@/lib/board-reports/actions";

/** Withdraws an issued report with a reason that whoever had it can read. */
export function WithdrawReport({ reportId }: { reportId: string }) {
  return (
    <ActionButton
      action={withdrawReportAction}
      fields={{ reportId }}
      look="danger"
      above={
        <div className="mb-3">
          <label htmlFor="withdrawn-reason" className="label">
            Why it is withdrawn
          </label>
          <span id="withdrawn-reason-hint" className="hint">
            The trustees read this above the report.
          </span>
          <textarea id="withdrawn-reason" name="reason" rows={3} className="field" aria-describedby="withdrawn-reason-hint" />
        </div>
      }
    >
      Withdraw this report
    </ActionButton>
  );
}

/** Begins the report that corrects a withdrawn one. */
export function CorrectReport({ reportId }: { reportId: string }) {
  return (
    <ActionButton action={correctReportAction} fields={{ reportId }} look="main">
      Begin the corrected report
    </ActionButton>
  );
}
