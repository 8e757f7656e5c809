import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { BankHolidayForm } from "@/components/strategy/bank-holiday-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { removeBankHolidayAction } from "@/lib/strategy/actions";
import { strategyPolicy } from "@/lib/strategy/policy";
import { bankHolidays } from "@/lib/strategy/queries";

export const metadata: Metadata = { title: "Bank holidays" };

export default async function BankHolidaysPage() {
  const viewer = await requireViewer();
  const days = orNotFound(strategyPolicy.change(viewer) ? await bankHolidays(viewer) : null);
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={[{ name: "Strategy", address: "/strategy" }]}
        title="Bank holidays"
        lead="The regular ones come with each year. Add a day of one occasion here, or import the official list."
      />
      <BankHolidayForm />
      <ul className="list mt-6">
        {days.map(({ day, name }) => (
          <li key={day} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <span>
              {writtenDay(day)} <span className="text-soft">{name}</span>
            </span>
            <ActionButton action={removeBankHolidayAction} fields={{ day }}>
              Remove<span className="sr-only"> {writtenDay(day)}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
