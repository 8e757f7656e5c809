import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { v7 as uuid } from "uuid";
import { recordChangeBy } from "@/lib/audit/record";
import { today } from "@/lib/clock";
import { askAsSystem, asSystemInTrust, closeDatabase, type Database, importLimits, recordSystemUse } from "@/lib/db";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { titleCase } from "@/lib/official-data/planning/description";
import { isNothingNew, type Outcome, outcomeOf } from "@/lib/official-data/planning/outcome";
import { type Gathered, gather } from "@/lib/official-data/reading/gather";
import { periodOf } from "@/lib/official-data/reading/period";
import { fileSource } from "@/lib/official-data/reading/source";
import { applyRun, planNow } from "@/lib/official-data/writing/apply";
import { knownTrust } from "@/lib/official-data/writing/records";
import { keepRun } from "@/lib/official-data/writing/run";
import { beginFirstYear } from "@/lib/strategy/begin-year";
import { migrate } from "./database/migrations.ts";
import { withDatabase } from "./database/with-database.ts";
import { by, purpose, tellAdministrator, tellOfNobody } from "./import-administrator.ts";
import { inJson, inWords, type Told } from "./import-report.ts";
import { secret } from "./settings.mjs";

const usage = `npm run import -- --trust UID FILE...

  --trust UID            the trust, by its UID in the register of groups
  --preview              says what would be done and does nothing
  --json                 prints one object of JSON
  --year 2022-23         the school year of files whose names do not say it
  --administrator EMAIL  invites the trust's first administrator and prints the link

FILE is a file of the official register or statistics, an archive of such files, or a folder.`;

interface Wanted {
  uid: string;
  files: string[];
  preview: boolean;
  json: boolean;
  period?: string;
  administrator?: string;
}

/** What the command line asks for; a sentence and the end where it can not be understood. */
function wantedOf(args: string[]): Wanted {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean", default: false } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { trust: text, year: text, administrator: text, preview: flag, json: flag },
    });
    const uid = values.trust ?? "";
    const period = values.year === undefined ? undefined : periodOf(values.year);
    const files = positionals.flatMap((place) => filesAt(resolve(process.env.WAYMARK_STANDS_IN ?? ".", place)));
    if (!/^\d{3,6}$/.test(uid)) throw new Error("Name the trust by its UID: --trust 16340.");
    if (values.year !== undefined && !period) throw new Error("A school year is written like 2022-23.");
    if (files.length === 0 && !values.administrator) throw new Error("Name at least one file.");
    return {
      uid,
      files,
      preview: values.preview,
      json: values.json,
      ...(period ? { period } : {}),
      ...(values.administrator ? { administrator: values.administrator } : {}),
    };
  } catch (fault) {
    const { message } = fault as Error;
    // Whoever asked for JSON reads it whatever happens.
    if (args.includes("--json")) console.log(inJson({ name: null, gathered: nothingRead(message), outcome: undefined }));
    console.error(`${message}\n\n${usage}`);
    process.exit(2);
  }
}

function nothingRead(problem: string): Gathered {
  const uid = /^\d{3,6}$/.exec(process.argv[process.argv.indexOf("--trust") + 1] ?? "")?.[0] ?? "";
  return { uid, group: null, facts: [], files: [], problems: [problem] };
}

function filesAt(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${place}.`);
  if (!found.isDirectory()) return [place];
  const inside = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return inside.map(({ name }) => join(place, name)).sort();
}

/** Reads, plans and writes; true when everything was understood. */
async function run(asked: Wanted): Promise<boolean> {
  const trust = await trustOf(asked.uid);
  if (asked.files.length === 0) return inviteOnly(trust?.id, asked);
  const gathered = await read(asked, trust?.id);
  if (gathered.problems.length > 0) {
    tell(asked, { name: trust?.name ?? null, gathered, outcome: undefined });
    return false;
  }
  const trustId = trust?.id ?? uuid();
  const { outcome, name } = await importInto(trustId, trust === undefined, gathered, asked.preview);
  tell(asked, { name, gathered, outcome });
  if (!asked.preview) await tellWhoSignsIn(trustId, asked);
  return true;
}

async function inviteOnly(trustId: string | undefined, { uid, administrator }: Wanted): Promise<boolean> {
  if (trustId && administrator) await tellAdministrator(trustId, administrator);
  else console.error(`There is no trust with the UID ${uid} yet: give its files with the address.`);
  return trustId !== undefined;
}

async function tellWhoSignsIn(trustId: string, { administrator, json }: Wanted): Promise<void> {
  if (administrator) await tellAdministrator(trustId, administrator);
  else if (!json) await tellOfNobody(trustId);
}

/** The trust with this UID; else the one that was set up and has neither a UID nor schools. */
async function trustOf(uid: string) {
  const rows = await askAsSystem<{ trustId: string; trustName: string; trustUid: string | null; schools: number }>(
    purpose,
  )`SELECT "trustId", "trustName", "trustUid", "schools" FROM trusts_by_uid(${uid})`;
  const empty = rows.filter(({ trustUid, schools }) => trustUid === null && schools === 0);
  const found = rows.find(({ trustUid }) => trustUid === uid) ?? (empty.length === 1 ? empty[0] : undefined);
  return found && { id: found.trustId, name: found.trustName };
}

async function read(asked: Wanted, trustId: string | undefined): Promise<Gathered> {
  const known = trustId
    ? await asSystemInTrust(purpose, trustId, (db) => knownTrust(db, trustId, asked.uid))
    : { uid: asked.uid, officialName: null, schools: [], links: [] };
  return gather(
    asked.files.map((file) => fileSource(file, nameOf(file))),
    { known, today: today(), ...(asked.period ? { period: asked.period } : {}), ...(asked.json ? {} : { onProgress: showProgress }) },
  );
}

/** The folder may say the year that the file does not. */
function nameOf(file: string): string {
  const folder = basename(resolve(file, ".."));
  return periodOf(basename(file)) || !periodOf(folder) ? basename(file) : `${folder}/${basename(file)}`;
}

function showProgress({ file, number, of, rows }: { file: string; number: number; of: number; rows: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${number} of ${of}: ${file}${rows > 0 ? `, ${rows} rows` : ""}`);
}

/** Gives a transaction up when all has been tried in it. */
class OnlyPreviewed extends Error {}

/** One transaction: trust, schools, figures, all or nothing. A preview is the same work, given up at its end. */
async function importInto(
  trustId: string,
  isNew: boolean,
  gathered: Gathered,
  isPreview: boolean,
): Promise<{ outcome: Outcome; name: string | null }> {
  let told: { outcome: Outcome; name: string | null } | undefined;
  const work = async (db: Database) => {
    if (isNew) await makeTrust(db, trustId, titleCase(gathered.group?.name ?? `Trust ${gathered.uid}`));
    const outcome = outcomeOf(await planNow(db, trustId, gathered));
    const { name } = await db.trust.findFirstOrThrow({ where: { id: trustId }, select: { name: true } });
    told = { outcome, name };
    if (isPreview) throw new OnlyPreviewed();
    if (!isNew && isNothingNew(outcome)) return;
    const runId = await keepRun(db, trustId, by, gathered, outcome);
    await recordSystemUse(db, purpose, null, { uid: gathered.uid, run: runId });
    await applyRun(db, trustId, runId, gathered, by);
  };
  await asSystemInTrust(purpose, trustId, work, importLimits).catch((fault: unknown) => {
    if (!(fault instanceof OnlyPreviewed)) throw fault;
  });
  if (!told) throw new Error("The import was neither done nor refused.");
  return told;
}

async function makeTrust(db: Database, trustId: string, name: string): Promise<void> {
  await db.trust.create({ data: { id: trustId, name } });
  await seedFrameworks(db, trustId);
  await beginFirstYear(db, trustId, today());
  await recordChangeBy(db, trustId, by.name, { action: "Set up the trust", recordType: "trust", recordId: trustId, after: { name } });
}

function tell({ json, preview }: Wanted, told: Told): void {
  if (process.stderr.isTTY && !json) process.stderr.write("\r\x1b[K");
  console.log(json ? inJson(told) : inWords(told, preview));
}

const wanted = wantedOf(process.argv.slice(2));
process.env.NEXTAUTH_SECRET ||= secret();
process.env.NEXTAUTH_URL ||= `http://localhost:${process.env.PORT || "3000"}`;
let understood = false;
await withDatabase(async (url) => {
  await migrate(url);
  process.env.DATABASE_URL = url;
  try {
    understood = await run(wanted);
  } finally {
    await closeDatabase();
  }
});
// The migration engine leaves a timer behind that would keep this process for ten seconds more.
process.exit(understood ? 0 : 1);
