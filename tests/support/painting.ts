import type { Page } from "@playwright/test";

/** What moved after it was painted, of the whole screen as 1, and when the largest thing was painted, in milliseconds. */
export interface Painting {
  largest: number;
  moved: number;
  /** The elements that moved, each as the beginning of its HTML. */
  movers: string[];
}

/** Opens an address as on a phone four times slower than this machine, and watches for a second what is painted. */
export async function painting(page: Page, address: string): Promise<Painting> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address);
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
    const [paints = [], shifts = []] = await Promise.all(
      ["largest-contentful-paint", "layout-shift"].map(
        (type) =>
          new Promise<PerformanceEntry[]>((tell) => {
            const found: PerformanceEntry[] = [];
            new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
            setTimeout(() => tell(found), 1_000);
          }),
      ),
    );
    const moved = shifts as Shift[];
    return {
      largest: paints.at(-1)?.startTime ?? 0,
      moved: moved.reduce((sum, { value }) => sum + value, 0),
      movers: moved.flatMap(({ sources }) =>
        sources.map(({ node }) => node?.outerHTML?.slice(0, 200) ?? node?.textContent?.slice(0, 100) ?? ""),
      ),
    };
  });
}
