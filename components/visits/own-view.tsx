import { ActionButton } from "@/components/form/action-button";
import { writeViewAction } from "@/lib/visits/actions";

/** A governor's own short view of a visit that they shadowed (GO-2). */
export function OwnView({ visitId, view, version }: { visitId: string; view: string; version: number }) {
  return (
    <section aria-labelledby="own-view" className="no-print mt-8">
      <h2 id="own-view">Your own view</h2>
      <ActionButton
        key={version}
        action={writeViewAction}
        fields={{ visitId, version: String(version) }}
        above={
          <label className="mt-2 mb-3 block">
            <span className="hint">A few sentences for the governing body. The adviser reads it and can not change it.</span>
            <textarea name="view" rows={5} className="field" maxLength={2000} defaultValue={view} />
          </label>
        }
      >
        Save your view
      </ActionButton>
    </section>
  );
}
