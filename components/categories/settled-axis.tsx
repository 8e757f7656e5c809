import { ActionButton } from "@/components/form/action-button";
import { takeBackCategoryAction } from "@/lib/categories/actions";
import { type CategoryOrigin, originName } from "@/lib/categories/periods";
import { type Day, writtenDay } from "@/lib/dates";

interface Settled {
  id: string;
  category: string;
  startsOn: Day;
  origin: CategoryOrigin;
  bySheet: boolean;
  ended: boolean;
}

/** The category that is there already, and how it is taken back where that can be. */
export function SettledAxis({ period }: { period: Settled }) {
  const { id, category, startsOn, origin, bySheet, ended } = period;
  const brought = origin === "broughtIn" && !ended;
  return (
    <>
      <p>
        <b className="font-semibold">{category}</b> since {writtenDay(startsOn)}. {originName(origin)}.
      </p>
      <p className="mt-1 text-soft">From now on it changes in a standards meeting only.</p>
      {brought && bySheet ? (
        <p className="mt-2">
          It came with a sheet, which can be <a href="/first-month">taken back as a whole</a>.
        </p>
      ) : null}
      {brought && !bySheet ? (
        <details className="mt-2">
          <summary className="py-1">Take it back…</summary>
          <p className="my-2 max-w-[62ch] text-[0.93rem]">
            For a slip of the pen: the school has no category again, and the right one can be brought in.
          </p>
          <ActionButton action={takeBackCategoryAction} fields={{ periodId: id }} look="danger">
            Take the category back
          </ActionButton>
        </details>
      ) : null}
    </>
  );
}
