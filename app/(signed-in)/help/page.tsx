import type { Metadata } from "next";
import { FirstSteps } from "@/components/help/first-steps";
import { Glossary } from "@/components/help/glossary";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { pageHelp, patternOf } from "@/lib/help/pages";
import { whomToAsk } from "@/lib/help/queries";
import { type SearchParams, textOf } from "@/lib/pages";
import { navigationFor } from "@/lib/shell/navigation";

export const metadata: Metadata = { title: "Help" };

export default async function HelpPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await whomToAsk(viewer).then(orNotFound);
  const pattern = patternOf(textOf((await searchParams).page) || "/help");
  const page = pattern && pattern !== "/help" ? pageHelp[pattern] : undefined;
  const rooms = navigationFor(viewer).flatMap(({ address }) => {
    const help = pageHelp[patternOf(address) ?? ""];
    return help ? [{ ...help, address }] : [];
  });
  return (
    <div className="max-w-3xl">
      <Heading title="Help" lead="First steps, each screen in a paragraph, the sector’s words" />
      {page ? (
        <section aria-labelledby="this-page" className="card mb-9">
          <h2 id="this-page">{page.title}</h2>
          <p className="mt-1">{page.says}</p>
        </section>
      ) : null}
      <FirstSteps holdings={viewer.holdings.map(({ role }) => role)} />
      <section aria-labelledby="screens" className="mb-9">
        <h2 id="screens">Your rooms</h2>
        <dl className="mt-2">
          {rooms.map(({ title, says, address }) => (
            <div key={address} className="border-b border-line py-2.5">
              <dt className="font-semibold">
                <a href={address}>{title}</a>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-soft">Every other screen has its paragraph too: “Help with this page”, at the foot of it.</p>
      </section>
      <section aria-labelledby="keys" className="mb-9">
        <h2 id="keys">Keys</h2>
        <p className="mt-1">
          <kbd>Ctrl</kbd> and <kbd>K</kbd> (on a Mac <kbd>⌘</kbd> and <kbd>K</kbd>) open the search from anywhere. Everything can be reached
          with <kbd>Tab</kbd>; the first <kbd>Tab</kbd> of a page skips to its content.
        </p>
      </section>
      <section aria-labelledby="ask" className="mb-9">
        <h2 id="ask">Whom to ask</h2>
        {asked.length === 0 ? <p className="mt-1">Your trust’s office.</p> : null}
        <ul className="list mt-1">
          {asked.map(({ name, email }) => (
            <li key={email}>
              {name}, <a href={`mailto:${email}`}>{email}</a>
            </li>
          ))}
        </ul>
      </section>
      <Glossary />
    </div>
  );
}
