import { withBrowser } from "./zz-shoot.ts";
import pg from "pg";
import { pagesToWeigh } from "../tests/support/pages.ts";
const pattern = new RegExp(process.argv[2] ?? "."); const widths = (process.argv[3] ?? "1280,390").split(",").map(Number);
const dark = process.argv[4] === "dark"; const only = process.argv[5];
await withBrowser(async (as, app) => {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect(); client.on("error", () => {});
  const adm = await as("admin");
  await adm.goto("/sign-in/forgotten"); 
  await client.query(`INSERT INTO "FrameworkVersion" SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'key', 'next',
      'startsOn', current_date + 60, 'endsBefore', null))).* FROM "FrameworkVersion" f ORDER BY "startsOn" DESC LIMIT 1`);
  const prep = await (await import("./zz-prep.ts")).prepare(adm);
  const pages = (await pagesToWeigh(client, { waiver: "/protocol" })).filter((p) => pattern.test(p.address) && p.account);
  const open: Record<string, any> = {};
  for (const p of pages) for (const width of widths) {
    const account = only ?? p.account;
    const key = `${account}${width}`;
    if (!open[key]) { open[key] = await as(account, width); if (dark) await open[key].emulateMedia({ colorScheme: "dark" }); }
    const page = open[key];
    const r = await page.goto(p.address, { waitUntil: "networkidle" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const name = `${account}-${p.address.replace(/[^a-z0-9]+/gi, "_").slice(0, 70)}-${width}${dark ? "-dark" : ""}`;
    console.log(r.status(), wide > width ? `WIDE ${wide}` : "", name);
    await page.screenshot({ path: `/tmp/shots/d/${name}.png`, fullPage: true });
  }
  await client.end();
});
