import { LevelMark } from "@/components/ui/level-mark";
import type { QualityToday } from "@/lib/quality/queries";
import { agreementMark } from "@/lib/quality/words";
import { capital, counted } from "@/lib/words";

/** What waits for somebody because of quality assurance. */
export function QualityTodaySection({ quality: { mine, toReply } }: { quality: QualityToday }) {
  return (
    <>
      {mine && mine.sampled > 0 ? (
        <section aria-labelledby="sampled" className="mb-8 max-w-3xl">
          <h2 id="sampled">Sampled for you</h2>
          <p className="mt-1">
            {mine.open > 0
              ? `${capital(counted(mine.open, "judgement"))} of ${mine.sampled} ${mine.open === 1 ? "waits" : "wait"} for what you say.`
              : `You have said what you think of all ${mine.sampled}.`}
          </p>
          <p className="mt-3">
            <a href="/quality" className="button button-main">
              Open the sample
            </a>
          </p>
        </section>
      ) : null}
      {toReply.length > 0 ? (
        <section aria-labelledby="assured" className="mb-8 max-w-3xl">
          <h2 id="assured">Not agreed with by the quality assurer, to be answered</h2>
          <ul className="list mt-1">
            {toReply.map(({ id, unit, agreement }) => {
              const { name, tone } = agreementMark(agreement);
              return (
                <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <a href={`/quality/${id}`}>{unit}</a>
                  <LevelMark tone={tone}>{name}</LevelMark>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
