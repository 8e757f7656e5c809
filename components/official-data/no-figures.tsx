import { EmptyState } from "@/components/ui/empty-state";

/** What will be here once files have been imported. */
export function NoFigures({ mayImport }: { mayImport: boolean }) {
  return (
    <div className="mt-8">
      <EmptyState title="No published figures yet.">
        Attendance, pupil numbers and results will stand here over years, beside those of England and of the trust, when the official files
        have been imported. {mayImport ? <a href="/admin/imports/new">Give the files</a> : "Your trust’s administrator gives them."}
      </EmptyState>
    </div>
  );
}
