import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { turnsOf } from "@/scripts/turns.mjs";

/** A door with its requests: what has begun, in order, and a way to end each. */
function door(most: number) {
  const inTurn = turnsOf(most);
  const begun: string[] = [];
  const ask = (name: string, method: string, url: string) => {
    const response = Object.assign(new EventEmitter(), { destroyed: false });
    inTurn({ method, url }, response, () => begun.push(name));
    return () => {
      response.destroyed = true;
      response.emit("close");
    };
  };
  return {
    begun,
    page: (name: string) => ask(name, "GET", "/schools?page=2"),
    save: (name: string) => ask(name, "POST", "/api/visits/1/note"),
    ask,
  };
}

describe("the turns of the web server", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("makes so many pages at once, the others in the order in which they were asked for", () => {
    const { begun, page } = door(2);
    const [endOne, , endThree] = [page("one"), page("two"), page("three"), page("four")];
    expect(begun).toEqual(["one", "two"]);
    endThree();
    endOne();
    expect(begun).toEqual(["one", "two", "four"]);
  });

  it("lets what is saved go ahead, and makes one page at a time meanwhile", () => {
    const { begun, page, save } = door(2);
    const endOne = page("one");
    const endSave = save("save");
    page("two");
    expect(begun).toEqual(["one", "save"]);
    endOne();
    page("three");
    expect(begun).toEqual(["one", "save", "two"]);
    endSave();
    expect(begun).toEqual(["one", "save", "two", "three"]);
  });

  it("a page that waits for something else keeps nobody waiting, nor does one that ends twice", () => {
    const { begun, page } = door(1);
    const endOne = page("one");
    page("two");
    page("three");
    vi.advanceTimersByTime(299);
    expect(begun).toEqual(["one"]);
    vi.advanceTimersByTime(1);
    expect(begun).toEqual(["one", "two"]);
    endOne();
    expect(begun).toEqual(["one", "two"]);
  });

  it("a save that never ends, and one that ends late, keep pages at one at a time for three seconds only", () => {
    const { begun, page, save } = door(2);
    save("never ends");
    vi.advanceTimersByTime(2_900);
    const endLate = save("ends late");
    page("one");
    page("two");
    expect(begun).toEqual(["never ends", "ends late", "one"]);
    vi.advanceTimersByTime(3_000);
    endLate();
    for (const name of ["three", "four"]) page(name);
    expect(begun.slice(2)).toEqual(["one", "two", "three", "four"]);
    const endSave = save("save");
    page("five");
    expect(begun).not.toContain("five");
    endSave();
  });

  it.each([
    ["GET", "/_next/static/chunks/a.js"],
    ["GET", "/api/health"],
    ["GET", "/sw.js?1"],
    ["HEAD", "/api/visits/1/note?since=2026-09-01"],
  ])("%s %s waits for no page", (method, url) => {
    const { begun, page, ask } = door(1);
    page("page");
    ask("other", method, url);
    expect(begun).toEqual(["page", "other"]);
  });

  it.each(["/schools?search=St.Mary", "/board/1/export?format=a.pdf"])("%s is a page, whatever is asked of it", (url) => {
    const { begun, page, ask } = door(1);
    page("page");
    ask("other", "GET", url);
    expect(begun).toEqual(["page"]);
  });

  it("0 lets everything through", () => {
    const { begun, page } = door(0);
    for (const name of ["one", "two", "three", "four"]) page(name);
    expect(begun).toHaveLength(4);
  });
});
