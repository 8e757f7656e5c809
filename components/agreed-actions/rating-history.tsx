import { RatingStrip } from "@/components/agreed-actions/rating-strip";
import { inOrder, type Rating, stripOf } from "@/lib/agreed-actions/ratings";
import { writtenDay } from "@/lib/dates";

/** All ratings of an action, and the words that it had before it was reworded (VP-9). */
export function RatingHistory({ ratings }: { ratings: readonly Rating[] }) {
  const reworded = inOrder(ratings).filter(({ wordsBefore }) => wordsBefore !== null);
  return (
    <section aria-labelledby="ratings" className="mt-8">
      <h2 id="ratings">How far it has been carried out</h2>
      {ratings.length === 0 ? (
        <p className="mt-1 text-soft">Not yet rated. It is rated at the next visit, with what shows it.</p>
      ) : (
        <RatingStrip strip={stripOf(ratings)} />
      )}
      {reworded.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-block py-1 text-[0.93rem] text-soft">Its words before</summary>
          <ul className="list">
            {reworded.map(({ id, day, wordsBefore }) => (
              <li key={id}>
                {wordsBefore} <small>until {writtenDay(day)}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
