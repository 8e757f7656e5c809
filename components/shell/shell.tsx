import type { ReactNode } from "react";
import { SearchKey } from "@/components/shell/search-key";
import { SignOut } from "@/components/shell/sign-out";
import { Brand } from "@/components/ui/brand";
import type { NavigationEntry } from "@/lib/shell/navigation";

/** So many rooms stand in the bar; with more of them the last ones open from there. On a phone the bar is pushed along. */
const inBar = 10;

function RoomLink({ entry: { name, address }, current }: { entry: NavigationEntry; current: string | undefined }) {
  return (
    <a
      href={address}
      aria-current={address === current ? "page" : undefined}
      className="block border-b-2 border-transparent py-1.5 whitespace-nowrap text-bar-text no-underline hover:text-white aria-[current]:border-[#f2b705] aria-[current]:text-white"
    >
      {name}
    </a>
  );
}

/** The frame of every page for somebody who is signed in: skip link, bar, what they may enter, their account. */
export function Shell({
  entries,
  current,
  path,
  personName,
  trustName,
  severalTrusts,
  unread,
  children,
}: {
  entries: readonly NavigationEntry[];
  current: string | undefined;
  /** The address of the page, without what narrows it. */
  path: string;
  personName: string;
  trustName: string;
  severalTrusts: boolean;
  /** Notices that wait to be read; a hundred and more are not told apart. */
  unread: number;
  children: ReactNode;
}) {
  const [shown, more] = entries.length > inBar ? [entries.slice(0, inBar - 1), entries.slice(inBar - 1)] : [entries, []];
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-card focus:px-4 focus:py-2">
        Skip to the page
      </a>
      <header className="no-print flex flex-wrap items-center gap-x-7 bg-bar px-6 py-2 text-bar-text max-sm:gap-x-4 max-sm:px-4">
        <a href="/" className="py-1 text-white no-underline">
          <Brand />
        </a>
        <nav aria-label="Rooms" className="max-sm:order-3 max-sm:-mx-4 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-4">
          <ul className="flex gap-6">
            {shown.map((entry) => (
              <li key={entry.address}>
                <RoomLink entry={entry} current={current} />
              </li>
            ))}
            {more.length > 0 ? (
              <li className="max-sm:contents">
                <details className="relative max-sm:hidden">
                  <summary
                    className={`border-b-2 py-1.5 whitespace-nowrap hover:text-white ${more.some(({ address }) => address === current) ? "border-[#f2b705] text-white" : "border-transparent"}`}
                  >
                    More
                  </summary>
                  <ul className="absolute left-0 z-10 mt-1 w-48 rounded-lg border border-line bg-bar px-4 py-2 shadow-lg">
                    {more.map((entry) => (
                      <li key={entry.address}>
                        <RoomLink entry={entry} current={current} />
                      </li>
                    ))}
                  </ul>
                </details>
                <ul className="flex gap-6 sm:hidden">
                  {more.map((entry) => (
                    <li key={entry.address}>
                      <RoomLink entry={entry} current={current} />
                    </li>
                  ))}
                </ul>
              </li>
            ) : null}
          </ul>
        </nav>
        <a
          href="/search"
          aria-current={current === "/search" ? "page" : undefined}
          aria-keyshortcuts="Control+K Meta+K"
          title="Search (Ctrl+K)"
          className="ml-auto inline-flex items-center gap-1.5 py-1.5 text-bar-text no-underline hover:text-white aria-[current]:text-white"
        >
          <svg aria-hidden="true" viewBox="0 0 20 20" className="size-4.5 fill-none stroke-current stroke-2">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 5 5" />
          </svg>
          <span className="sr-only">Search</span>
        </a>
        <SearchKey />
        <a
          href="/notices"
          aria-current={current === "/notices" ? "page" : undefined}
          className="inline-flex items-center gap-1.5 py-1.5 text-bar-text no-underline hover:text-white aria-[current]:text-white"
        >
          Notices
          {unread > 0 ? (
            <span className="rounded-full bg-[#f2b705] px-1.5 text-[0.8rem] leading-5 font-semibold text-[#101828] tabular-nums">
              {unread > 99 ? "99+" : unread}
              <span className="sr-only"> unread</span>
            </span>
          ) : null}
        </a>
        <details className="relative">
          <summary className="max-w-48 truncate rounded py-1.5 hover:text-white max-sm:max-w-32">{personName}</summary>
          <div className="card absolute right-0 z-10 mt-1 w-64 text-ink shadow-lg">
            <p className="font-semibold">{personName}</p>
            <p className="text-sm text-soft">{trustName}</p>
            <ul className="mt-3 border-t border-line pt-2">
              <li>
                <a href="/me" className="block py-1.5">
                  My account and sessions
                </a>
              </li>
              {severalTrusts ? (
                <li>
                  <a href="/choose-trust" className="block py-1.5">
                    Choose another trust
                  </a>
                </li>
              ) : null}
            </ul>
            <SignOut />
          </div>
        </details>
      </header>
      <main id="main" tabIndex={-1} className="wrap outline-none">
        {children}
      </main>
      <footer className="no-print wrap text-[0.95rem]">
        <p className="border-t border-line pt-4">
          <a href={`/help?page=${encodeURIComponent(path)}`} className="text-soft">
            Help with this page
          </a>
        </p>
      </footer>
    </>
  );
}
