import { EmptyState } from "@/components/ui/empty-state";

/** What a kind of sheet waits for before it can be read. */
export function SheetWaits({ waitsFor }: { waitsFor: "measures" | "strategy" }) {
  if (waitsFor === "measures") {
    return (
      <EmptyState title="A sheet of measures needs to know what is measured, and in which period.">
        <a href="/own-measures">Say what the trust measures</a>, and add a period that has begun. Then its sheet is loaded here.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="The strategy of this year is not published yet.">
      It names the categories. <a href="/strategy">Publish it</a> first, then bring in the category of each school.
    </EmptyState>
  );
}
