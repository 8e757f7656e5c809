import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import { outcomeOf } from "@/lib/official-data/planning/outcome";
import { planImport } from "@/lib/official-data/planning/plan";
import { gather } from "@/lib/official-data/reading/gather";
import { fileSource } from "@/lib/official-data/reading/source";
import { officialFiles } from "../support/official-files.ts";

/** npm run bench:files: previews against csv-parse alone on the same bytes. */
const place = mkdtempSync(join(tmpdir(), "waymark-bench-"));
const wanted = 60 * (1 << 20);

/** A register of 60 MB: the real rows of one trust and as many invented schools as it takes. */
async function aLargeRegister(): Promise<string> {
  const path = join(place, "edubasealldata20230301.csv");
  const source = readFileSync(join(officialFiles, "registers", "edubasealldata_header-2023-03_publish.csv"), "utf8").split(/\r?\n/);
  const [header = "", row = ""] = source;
  const out = createWriteStream(path);
  out.write(`${header}\r\n`);
  let [bytes, urn] = [header.length, 100_000];
  while (bytes < wanted) {
    const line = `${row.replace(/^"?\d+"?/, String(urn))}\r\n`;
    bytes += line.length;
    urn += 1;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  }
  out.end();
  await finished(out);
  return path;
}

async function alone(path: string): Promise<number> {
  let rows = 0;
  for await (const _row of createReadStream(path, { highWaterMark: 1 << 18 }).pipe(
    parse({ bom: true, relax_column_count: true, relax_quotes: true }),
  ))
    rows += 1;
  return rows;
}

const frameworks = frameworkCatalogue.map((one) => ({ ...one, id: one.key, areas: [], grades: [] }));
const nothing = { schools: [], links: [], figures: [], comparators: [], inspections: [], holidays: [], frameworks };

async function preview(path: string): Promise<number> {
  const known = { uid: "16340", officialName: null, schools: [], links: [] };
  const gathered = await gather([fileSource(path)], { known, today: "2026-11-24" });
  outcomeOf(planImport(gathered, nothing));
  return gathered.files[0]?.read ?? 0;
}

interface Best {
  rows: number;
  milliseconds: number;
  /** The most memory that was held above the start, in bytes. */
  memory: number;
}

async function once(work: () => Promise<number>, best: Best): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => {
    best.memory = Math.max(best.memory, process.memoryUsage().rss - before);
  }, 20);
  const start = performance.now();
  best.rows = await work();
  best.milliseconds = Math.min(best.milliseconds, performance.now() - start);
  clearInterval(watch);
}

/** The best of some runs of each, in turns, so that what else the machine does strikes both. */
async function compared(path: string, runs: number): Promise<{ own: Best; plain: Best }> {
  const none = { rows: 0, milliseconds: Number.POSITIVE_INFINITY, memory: 0 };
  const [own, plain] = [{ ...none }, { ...none }];
  for (let run = 0; run < runs; run += 1) {
    await once(() => preview(path), own);
    await once(() => alone(path), plain);
  }
  return { own, plain };
}

const england = join(import.meta.dirname, "..", "..", "..", "shared", "data", "registers", "group_links_2022-07-18_resaved-by-pandas.csv");
const register = await aLargeRegister();
for (const [name, path] of [
  ["group links of all England", england],
  ["generated register of 60 MB", register],
] as const) {
  if (!existsSync(path)) {
    console.log(`${name}: not here`);
    continue;
  }
  const { own, plain } = await compared(path, statSync(path).size > 10_000_000 ? 3 : 8);
  const perSecond = Math.round((own.rows / own.milliseconds) * 1000).toLocaleString("en-GB");
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  console.log(
    `${name} (${(statSync(path).size / 1e6).toFixed(1)} MB, ${own.rows.toLocaleString("en-GB")} rows): ${perSecond} rows a second, ` +
      `${(plain.milliseconds / own.milliseconds).toFixed(2)} of csv-parse alone (goal 0.5); ` +
      `${megabytes(own.memory)} MB more memory at most, csv-parse alone ${megabytes(plain.memory)} MB`,
  );
}
rmSync(place, { recursive: true, force: true });
