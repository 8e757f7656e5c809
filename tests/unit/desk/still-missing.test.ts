import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StillMissing } from "@/components/desk/still-missing";

const lacking = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ sentence: `Lacks ${number}`, place: `part-${number}`, must: number === 0 }));

it("says what is missing line by line, and of a long list how much more there is", () => {
  const page = (count: number) => renderToStaticMarkup(createElement(StillMissing, { lacks: lacking(count), none: "All is there." }));
  expect(page(0)).toContain("All is there.");
  for (const [count, links, more] of [
    [1, 1, undefined],
    [8, 8, undefined],
    [11, 8, "3 more."],
  ] as const) {
    const shown = page(count);
    expect(shown.match(/href="#part-/g)).toHaveLength(links);
    expect(shown.match(/before it is sent/g)).toHaveLength(1);
    expect(/(\S+ more\.)/.exec(shown.replaceAll(/<[^>]+>/g, " "))?.[1]).toBe(more);
  }
});
