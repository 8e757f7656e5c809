import { LooseEndList } from "@/components/golden-thread/loose-end-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelMark } from "@/components/ui/level-mark";
import { looseEndsOf } from "@/lib/golden-thread/loose-ends";
import { type ThreadKind, type ThreadNode, type ThreadRecords, threadKindName } from "@/lib/golden-thread/records";
import { bothWays, type Distant, type Thread, threadOf } from "@/lib/golden-thread/thread";

/** A school's thread: one thing followed both ways, or everything that can be followed. */
export function ThreadView({ records, of }: { records: ThreadRecords; of: string }) {
  const thread = threadOf(records);
  const chosen = thread.nodes.get(of);
  const here = `/schools/${records.urn}/thread`;
  if (chosen) return <Followed thread={thread} name={of} node={chosen} here={here} />;
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        {records.hasPlan ? null : (
          <div className="mb-6">
            <EmptyState title="There is no plan for this year yet.">
              Once it is begun, its priorities stand here with what they answer and what is done for them.
            </EmptyState>
          </div>
        )}
        <Listed thread={thread} kind="priority" title="Priorities" here={here} />
        <Listed thread={thread} kind="objective" title="Objectives of the strategic plan" here={here} />
        <Listed thread={thread} kind="area" title="Evaluation areas" here={here} />
        <Listed thread={thread} kind="action" title="Agreed actions" here={here} />
      </div>
      <aside>
        <LooseEndList ends={looseEndsOf(records)} hasPlan={records.hasPlan} here={here} />
      </aside>
    </div>
  );
}

const link = (here: string, name: string) => `${here}?of=${encodeURIComponent(name)}`;

function Listed({ thread, kind, title, here }: { thread: Thread; kind: ThreadKind; title: string; here: string }) {
  const names = [...thread.nodes].filter(([, node]) => node.kind === kind);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby={`all-${kind}`} className="mb-8">
      <h2 id={`all-${kind}`}>{title}</h2>
      <ul className="list mt-1">
        {names.map(([name, node]) => {
          const { comesFrom, leadsTo } = bothWays(thread, name);
          return (
            <li key={name}>
              <a href={link(here, name)}>{node.text}</a>
              <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9rem] text-soft">
                {node.mark ? <LevelMark tone={node.mark.tone}>{node.mark.name}</LevelMark> : null}
                {node.beside ? <span>{node.beside}</span> : null}
                <span>{linkWords(comesFrom.length, leadsTo.length)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "comes from 2, leads to 5". */
function linkWords(comesFrom: number, leadsTo: number): string {
  const words = [comesFrom > 0 ? `comes from ${comesFrom}` : "", leadsTo > 0 ? `leads to ${leadsTo}` : ""].filter(Boolean);
  return words.length > 0 ? words.join(", ") : "linked with nothing yet";
}

function Followed({ thread, name, node, here }: { thread: Thread; name: string; node: ThreadNode; here: string }) {
  const { comesFrom, leadsTo } = bothWays(thread, name);
  return (
    <div className="max-w-3xl">
      <p className="no-print mb-4">
        <a href={here}>All that can be followed</a>
      </p>
      <Way title="What it comes from" found={comesFrom.toReversed()} here={here} none="Nothing that is recorded." />
      <section aria-label="What is followed" className="my-5 rounded-lg border-l-4 border-l-lamp bg-lamp-wash px-4 py-3">
        <small>{threadKindName(node.kind)}</small>
        <h2>{node.text}</h2>
        <Beside node={node} />
        {node.address ? <a href={node.address}>Open it</a> : null}
      </section>
      <Way title="What it leads to" found={leadsTo} here={here} none="Nothing that is recorded." />
    </div>
  );
}

function Beside({ node }: { node: ThreadNode }) {
  if (!node.mark && !node.beside) return null;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9rem] text-soft">
      {node.mark ? <LevelMark tone={node.mark.tone}>{node.mark.name}</LevelMark> : null}
      {node.beside}
    </p>
  );
}

function Way({ title, found, here, none }: { title: string; found: readonly Distant[]; here: string; none: string }) {
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {found.length === 0 ? <p className="text-soft">{none}</p> : null}
      <ul className="list mt-1">
        {found.map(({ node, name, steps }) => (
          <li key={name} className={steps > 1 ? "ml-4 sm:ml-8" : ""}>
            <small className="block">{threadKindName(node.kind)}</small>
            <a href={link(here, name)}>{node.text}</a>
            <Beside node={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}
