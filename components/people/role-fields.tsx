"use client";
import { SelectField } from "@/components/form/fields";
import { type Reach, type Role, reachOf, roleName, roles } from "@/lib/people/roles";

/** A role and, for a school's role, the school. */
export function RoleFields({ schools, trustRoles }: { schools: readonly { id: string; name: string }[]; trustRoles: boolean }) {
  return (
    <>
      <SelectField name="role" label="Role" prompt="Choose a role">
        <RoleGroup label="At one school" reach="school" />
        {trustRoles ? <RoleGroup label="For the whole trust" reach="trust" /> : null}
      </SelectField>
      <SelectField
        name="schoolId"
        label="School"
        hint="For a school's role; leave it empty for a role of the whole trust"
        prompt="No school"
      >
        {schools.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function RoleGroup({ label, reach }: { label: string; reach: Reach }) {
  return (
    <optgroup label={label}>
      {roles
        .filter((role: Role) => reachOf(role) === reach)
        .map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
    </optgroup>
  );
}
