"use server";
import { formAction } from "@/lib/form-action";
import { waiveClause, withdrawWaiver } from "@/lib/protocol/commands";
import { waiveFields, withdrawFields } from "@/lib/protocol/schema";

export const waiveAction = formAction(waiveFields, waiveClause, {
  goTo: ({ of, recordId }) => (of === "visit" ? `/visits/${recordId}?told=waived` : "/protocol?told=waived"),
  once: true,
});

export const withdrawWaiverAction = formAction(withdrawFields, withdrawWaiver, { say: () => "It is taken back." });
