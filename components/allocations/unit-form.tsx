"use client";
import { SaveFields } from "@/components/allocations/board-form";
import { type PersonChoice, UnitChoice } from "@/components/allocations/unit-choice";
import { Form } from "@/components/form/form";
import { allocateAction } from "@/lib/allocations/actions";
import type { Placed } from "@/lib/allocations/board-statement";
import type { Day } from "@/lib/dates";

/** Allocates adviser and link of one school or federation. */
export function UnitForm({
  unit,
  advisers,
  links,
  today,
}: {
  unit: { unitId: string; name: string; adviser: Placed | null; partnershipLink: Placed | null };
  advisers: readonly PersonChoice[];
  links: readonly PersonChoice[];
  today: Day;
}) {
  return (
    <Form
      action={allocateAction}
      schema={() => import("@/lib/allocations/schema").then((fields) => fields.allocationsFields)}
      start={{ from: today, reason: "" }}
      className="max-w-2xl"
    >
      <div className="grid gap-4 sm:grid-cols-2" key={`${unit.adviser?.id} ${unit.partnershipLink?.id}`}>
        <div>
          <p className="label">School improvement adviser</p>
          <UnitChoice kind="adviser" unit={unit} people={advisers} placed={unit.adviser} today={today} />
        </div>
        <div>
          <p className="label">Partnership link</p>
          <UnitChoice kind="partnershipLink" unit={unit} people={links} placed={unit.partnershipLink} today={today} />
        </div>
      </div>
      <SaveFields />
    </Form>
  );
}
