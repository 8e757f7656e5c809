import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";
import { actions, routes } from "@/lib/permissions/endpoints";
import { policies } from "@/lib/permissions/matrix";
import { refuseUnscoped } from "@/lib/scope";
import { type Source, sources, strayActions, unscopedStatements, withoutViewerFirst } from "../support/architecture.ts";

const production = sources("app", "components", "lib");
const settings = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

async function violations(folder: string): Promise<{ rules: string[]; seen: number }> {
  const { output } = await cruise(["app", "components", "lib"], {
    ...settings.options,
    ruleSet: settings,
    validate: true,
    baseDir: folder,
  });
  const { summary, modules } = output as ICruiseResult;
  const own = modules.filter(({ source }) => /^(app|components|lib)\/.*\.tsx?$/.test(source));
  return { rules: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`), seen: own.length };
}

describe("import direction", () => {
  it("holds, and the whole tree was looked at", async () => {
    const { rules, seen } = await violations(process.cwd());
    expect(rules).toEqual([]);
    expect(seen).toBe(production.length);
  }, 30_000);

  const planted: [rule: string, from: string, imports: string][] = [
    ["no-cycles", "lib/one.ts", "./two"],
    ["lib-knows-no-screen", "lib/people/queries.ts", "../../components/ui/tag"],
    ["components-know-no-route", "components/ui/tag.tsx", "../../app/page"],
    ["components-get-data-as-props", "components/people/list.tsx", "../../lib/people/queries"],
    ["ui-and-form-know-no-domain", "components/ui/tag.tsx", "../../lib/people/roles"],
    ["only-queries-and-commands-touch-the-database", "app/page.tsx", "../lib/db"],
    ["rules-are-pure", "lib/people/roles.ts", "../clock"],
    ["actions-go-through-commands", "lib/people/actions.ts", "../db"],
    ["nothing-in-production-imports-tests", "lib/people/roles.ts", "../../tests/made-up"],
    ["pages-do-not-import-the-seed", "app/page.tsx", "../prisma/seed/run"],
    ["people-know-none-above-them", "lib/people/roles.ts", "../schools/words"],
    ["official-data-stands-above-what-it-imports", "lib/people/queries.ts", "../official-data/policy"],
    ["queries-and-commands-know-no-framework", "lib/people/queries.ts", "next/navigation"],
  ];
  const places: string[] = [];
  afterAll(() => places.forEach((place) => void rmSync(place, { recursive: true, force: true })));

  it.each(planted)(
    "%s is broken by %s importing %s",
    async (rule, from, imports) => {
      const place = mkdtempSync(join(process.cwd(), "test-results-planted-"));
      places.push(place);
      const files: Record<string, string> = {
        "app/page.tsx": "",
        "components/ui/tag.tsx": "",
        "components/people/list.tsx": "",
        "lib/db.ts": "",
        "lib/clock.ts": "",
        "lib/one.ts": "",
        "lib/two.ts": 'import "./one";',
        "lib/people/queries.ts": "",
        "lib/people/roles.ts": "",
        "lib/people/actions.ts": "",
        "lib/schools/words.ts": "",
        "lib/official-data/policy.ts": "",
        "tests/made-up.ts": "",
        "prisma/seed/run.ts": "",
        "tsconfig.json": "{}",
      };
      files[from] = `import "${imports}";`;
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), text || "export {};");
      }
      symlinkSync(join(process.cwd(), "node_modules"), join(place, "node_modules"));
      expect((await violations(place)).rules.join("\n")).toContain(`${rule}: `);
    },
    30_000,
  );
});

describe("the guards over the sources", () => {
  const cases: [guard: string, check: (source: Source) => string[], planted: Source][] = [
    [
      "the viewer comes first",
      withoutViewerFirst,
      { path: "lib/people/queries.ts", text: "export async function everybody(filter: string) {}" },
    ],
    [
      "actions go through formAction",
      strayActions,
      { path: "lib/people/actions.ts", text: '"use server";\nexport async function save(form: FormData) {}' },
    ],
    [
      "public actions stand in auth and set-up only",
      strayActions,
      { path: "lib/people/actions.ts", text: "export const saveAction = publicFormAction(fields, save);" },
    ],
    ["no action is written inline", strayActions, { path: "app/page.tsx", text: 'async function save() {\n  "use server";\n}' }],
    [
      "a hand-written statement names its trust",
      unscopedStatements,
      { path: "lib/people/queries.ts", text: 'db.$queryRaw`SELECT * FROM "Person" WHERE "id" = 1`' },
    ],
  ];

  it.each(cases)("%s", (_guard, check) => {
    expect(production.flatMap(check)).toEqual([]);
  });

  it.each(cases)("and a planted violation fails: %s", (_guard, check, planted) => {
    expect(check(planted)).toHaveLength(1);
  });

  it("a query without its trust is refused before it is sent", () => {
    expect(() => refuseUnscoped("School", "findMany", { where: { urn: 1 } }, "a")).toThrow(/without/);
    expect(() => refuseUnscoped("School", "findMany", { where: { trustId: "b" } }, "a")).toThrow(/without/);
    expect(() => refuseUnscoped("School", "create", { data: { urn: 1 } }, "a")).toThrow(/without/);
    expect(() => refuseUnscoped("School", "createMany", { data: [{ trustId: "a" }, { urn: 1 }] }, "a")).toThrow(/without/);
    expect(() => refuseUnscoped("School", "findMany", { where: { OR: [{ trustId: "a" }, {}] } }, "a")).toThrow(/without/);
    expect(() => refuseUnscoped("School", "update", { where: { trustId_id: { trustId: "a", id: "1" } }, data: {} }, "a")).not.toThrow();
    expect(() => refuseUnscoped("Account", "findMany", {}, undefined)).not.toThrow();
  });

  it("every page, route and action of the sources stands in the table of permissions", () => {
    const screens = production.filter(({ path }) => /^app\/(.*\/)?(page|route)\.tsx?$/.test(path));
    const found = screens.map(({ path }) => path.replace(/^app/, "").replace(/\.tsx?$/, ""));
    expect(found.filter((route) => !(route in routes))).toEqual([]);
    const doors = production.filter(({ path }) => path.endsWith("/actions.ts"));
    const named = doors.flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => `${path.split("/")[1]}.${name}`),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((action) => !(action in actions))).toEqual([]);
  });

  it("every policy of the product stands in the matrix", () => {
    const exported = sources("lib")
      .filter(({ path }) => path.endsWith("/policy.ts"))
      .flatMap(({ text }) => [...text.matchAll(/^export const (\w+Policy)\b/gm)]);
    expect(exported).toHaveLength(Object.keys(policies).length);
  });
});
