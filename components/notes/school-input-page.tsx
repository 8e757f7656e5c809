import { InputForm } from "@/components/notes/input-form";
import { Heading } from "@/components/ui/heading";
import { type Day, writtenDay } from "@/lib/dates";

/** For the headteacher while the note is not written or not sent: their own words for the visit. */
export function SchoolInputPage({
  visitId,
  name,
  date,
  lead,
  text,
  urn,
  unit,
  begun,
}: {
  visitId: string;
  name: string;
  date: Day;
  lead: string | null;
  text: string;
  urn: number;
  unit: string;
  begun: boolean;
}) {
  return (
    <div className="max-w-[46rem]">
      <Heading
        crumbs={[
          { name: unit, address: `/schools/${urn}` },
          { name, address: `/visits/${visitId}` },
        ]}
        title={`Your words for ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
        lead={`${writtenDay(date)}${lead ? `, ${lead}` : ""}`}
      />
      <p className="mb-4">
        {begun
          ? "The note is being written. It comes to you to be checked for accuracy before anybody else reads it."
          : "Optional. What you write stands at the top of the note."}
      </p>
      <InputForm visitId={visitId} text={text} />
    </div>
  );
}
