"use client";
import { useAround } from "@/components/form/form";

/** The schools that can come together, to be ticked. */
export function MemberChoice({ schools }: { schools: readonly { id: string; name: string; town: string | null }[] }) {
  const { prefix, form, state, start } = useAround();
  const id = `${prefix}members`;
  const fault = form.formState.errors.members?.message ?? state.faults?.members;
  return (
    <fieldset id={id} tabIndex={-1} className="mb-4" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="label">Its schools</legend>
      <ul className="max-h-80 overflow-y-auto rounded-md border border-edge bg-card px-3 py-1">
        {schools.map((school) => {
          const name = `member:${school.id}`;
          return (
            <li key={school.id}>
              <label className="flex gap-2.5 py-1.5">
                <input
                  type="checkbox"
                  name={name}
                  defaultChecked={(state.values ?? start)[name] === "on"}
                  onChange={(event) => {
                    if (!event.target.checked) form.unregister(name);
                  }}
                  className="mt-1 size-4.5 shrink-0"
                />
                <span>
                  {school.name} {school.town ? <small>{school.town}</small> : null}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {fault ? (
        <p id={`${id}-fault`} className="fault">
          {String(fault)}
        </p>
      ) : null}
    </fieldset>
  );
}
