import { writtenDay } from "@/lib/dates";
import type { SchoolGroup } from "@/lib/school-groups/queries";

/** A group in the list: who is in it, what it does, what came of it, which priorities it serves. */
export function GroupLine({ group, address }: { group: SchoolGroup; address: string | null }) {
  const { name, about, lead, schools, activities, impact, priorities, endedOn } = group;
  const who = [lead ? `Led by ${lead}` : "", schools.map((school) => school.name).join(", ")].filter(Boolean).join(" · ");
  return (
    <>
      <h2 className="text-[1.15rem]">
        {address ? <a href={address}>{name}</a> : name} {endedOn ? <span className="tag">Ended {writtenDay(endedOn)}</span> : null}
      </h2>
      {about ? <p>{about}</p> : null}
      <p className="text-[0.93rem] text-soft">{who}</p>
      {activities ? <p className="mt-1 whitespace-pre-line">{activities}</p> : null}
      {impact ? <p className="mt-1 whitespace-pre-line">What came of it: {impact}</p> : null}
      {priorities.length > 0 ? (
        <p className="mt-1 text-[0.93rem]">Serves {priorities.map(({ title, unit }) => `“${title}” (${unit})`).join(", ")}</p>
      ) : null}
    </>
  );
}
