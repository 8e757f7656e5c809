import { FilterChoice } from "@/components/ui/filter-choice";
import type { DaysAsked } from "@/lib/working-days/ask";

interface Named {
  id: string;
  name: string;
}

/** Whom and which school a day is looked for; it stands in the address and needs no JavaScript. */
export function DaysAskedForm({ asked, team, schools }: { asked: DaysAsked; team: readonly Named[]; schools: readonly Named[] }) {
  return (
    <form method="get" action="/allocations/days">
      <fieldset>
        <legend className="label">Who is needed</legend>
        <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2">
          {team.map(({ id, name }) => (
            <label key={id} className="inline-flex items-baseline gap-2 py-1">
              <input type="checkbox" name="person" value={id} defaultChecked={asked.personIds.includes(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-4 grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <FilterChoice
          name="school"
          label="School"
          value={asked.schoolId}
          all="No school: the trust's terms"
          choices={schools.map(({ id, name }) => [id, name])}
        />
        <label>
          <span className="hint">From</span>
          <input type="date" name="from" defaultValue={asked.from} className="field" />
        </label>
        <FilterChoice
          name="part"
          label="Part of the day"
          value={asked.part}
          choices={[
            ["day", "Whole day"],
            ["morning", "Morning"],
            ["afternoon", "Afternoon"],
          ]}
        />
        <FilterChoice
          name="inset"
          label="INSET days"
          value={asked.withPupils ? "no" : "yes"}
          choices={[
            ["no", "Left out: pupils are needed"],
            ["yes", "Count as well"],
          ]}
        />
      </div>
      <button type="submit" className="button button-main mt-4">
        Find days
      </button>
    </form>
  );
}
