import { type ChildProcess, fork } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { partsOf, withClient } from "../../scripts/database/connection.ts";
import { startEmbeddedPostgres } from "../../scripts/database/embedded-postgres.mjs";
import { freePort } from "../support/app.ts";
import { freshDatabase } from "../support/database.ts";
import { appSettings, makeSampleTemplate } from "../support/sample-template.ts";
import { buildCopyWithEmptyPage } from "./built-copy.ts";
import { load, median } from "./load.ts";
import { paintedOf } from "./painted.ts";
import { percentile, savesOf, savesWhileRead } from "./saving.ts";

/**
 * npm run bench: the built app on the embedded database with 10, 100 and 1,000 schools. All in one run, rounds
 * interleaved, medians; everything as a ratio to an empty page of the same app, signed in.
 */
const rounds = 11;
const roundMilliseconds = 700;
const cookieSecret = randomBytes(32).toString("base64url");
const noteWithHistory = "01234567-89ab-7def-8123-000000000002";
const actionWithHistory = "01234567-89ab-7def-8123-000000000001";
const cookie = `waymark-session=${cookieSecret}`;

interface Subject {
  name: string;
  url: string;
  child: ChildProcess;
  requestsPerSecond: number[];
  cpuPerRequest: number[];
}

const place = mkdtempSync(join(tmpdir(), "waymark-bench-"));
const server = await startEmbeddedPostgres({ dataFolder: place });
process.env.TEST_DATABASE_URL = server.url;
const children: ChildProcess[] = [];
try {
  await makeSampleTemplate();
  const copy = buildCopyWithEmptyPage();
  const [ten, hundred, thousand] = [await withSchools(10), await withSchools(100), await withSchools(1_000)];
  const [fewActions, manyActions] = [await withActions(100), await withActions(10_000)];
  const apps = {
    ten: await startProcess(join(copy, "scripts", "web-server.mjs"), ten),
    hundred: await startProcess(join(copy, "scripts", "web-server.mjs"), hundred),
    thousand: await startProcess(join(copy, "scripts", "web-server.mjs"), thousand),
    bothWalls: await startProcess(join(copy, "scripts", "web-server.mjs"), hundred),
    fewActions: await startProcess(join(copy, "scripts", "web-server.mjs"), fewActions),
    manyActions: await startProcess(join(copy, "scripts", "web-server.mjs"), manyActions),
    oneWall: await startProcess(join(copy, "scripts", "web-server.mjs"), hundred, { WAYMARK_SECOND_WALL: "off" }),
    governor: await startProcess(join(copy, "scripts", "web-server.mjs"), await asGovernor()),
    handWritten: await startProcess(join(import.meta.dirname, "hand-written.mjs"), hundred),
  };
  const subject = (name: string, { child, port }: (typeof apps)["ten"], path: string): Subject => ({
    name,
    url: `http://localhost:${port}${path}`,
    child,
    requestsPerSecond: [],
    cpuPerRequest: [],
  });
  const empty = subject("empty page, signed in", apps.hundred, "/empty");
  const list = subject("/schools, 50 rows of 100", apps.hundred, "/schools");
  const listOfTen = subject("/schools, 10 rows of 10", apps.ten, "/schools");
  const listOfThousand = subject("/schools, 50 rows of 1,000", apps.thousand, "/schools");
  const school = subject("a school's page, 100 schools", apps.hundred, "/schools/300003");
  const schoolOfTen = subject("a school's page, 10 schools", apps.ten, "/schools/300003");
  const schoolOfThousand = subject("a school's page, 1,000 schools", apps.thousand, "/schools/300003");
  const actions = subject("/actions, 50 rows of 100", apps.fewActions, "/actions");
  const actionsOfMany = subject("/actions, 50 rows of 10,000", apps.manyActions, "/actions");
  const actionsByRating = subject("/actions by rating, of 10,000", apps.manyActions, "/actions?sort=rating");
  const protocol = subject("/protocol, 600 visits of 100 schools", apps.manyActions, "/protocol");
  const action = subject("an action with 40 ratings", apps.manyActions, `/actions/${actionWithHistory}`);
  const searchRare = subject("a search that finds one of 10,000 actions", apps.manyActions, "/search?words=9421");
  const searchCommon = subject("a search that finds 10,000 actions", apps.manyActions, "/search?words=phonics");
  const bothWalls = subject("/schools with row-level security", apps.bothWalls, "/schools");
  const oneWall = subject("/schools without row-level security", apps.oneWall, "/schools");
  const byHand = subject("/schools by hand, node:http and pg", apps.handWritten, "/");
  const note = subject("a note with 40 actions of history", apps.manyActions, `/visits/${noteWithHistory}/note`);
  const ofActions = [note, actions, actionsOfMany, actionsByRating, action, protocol, searchRare, searchCommon];
  const subjects = [
    empty,
    list,
    listOfTen,
    listOfThousand,
    school,
    schoolOfTen,
    schoolOfThousand,
    bothWalls,
    oneWall,
    byHand,
    ...ofActions,
  ];
  for (const each of subjects) await load(each.url, cookie, 4_000);
  for (let round = 0; round < rounds; round += 1) for (const each of subjects) await measure(each);

  const rate = (each: Subject) => median(each.requestsPerSecond);
  const cpu = (each: Subject) => median(each.cpuPerRequest);
  console.log(
    `\nMedians of ${rounds} interleaved rounds; ratios to an empty page of the same app, signed in (${rate(empty).toFixed(0)} requests/s, ${cpu(empty).toFixed(2)} ms CPU)`,
  );
  for (const each of subjects) {
    console.log(
      `  ${each.name.padEnd(40)} requests/s ${(rate(each) / rate(empty)).toFixed(2)}   CPU per request ${(cpu(each) / cpu(empty)).toFixed(2)}`,
    );
  }
  console.log(`  /schools ÷ the same by hand              requests/s ${(rate(list) / rate(byHand)).toFixed(3)}`);
  console.log(`  growth of /schools 100 → 1,000 schools   CPU per request ${(cpu(listOfThousand) / cpu(list)).toFixed(2)} times`);
  console.log(
    `  growth of /schools 10 → 1,000 schools    CPU per request ${(cpu(listOfThousand) / cpu(listOfTen)).toFixed(2)} times (10 rows against 50)`,
  );
  console.log(`  growth of a school's page 10 → 1,000     CPU per request ${(cpu(schoolOfThousand) / cpu(schoolOfTen)).toFixed(2)} times`);
  console.log(`  growth of /actions 100 → 10,000 actions  CPU per request ${(cpu(actionsOfMany) / cpu(actions)).toFixed(2)} times`);
  const [origin] = note.url.split("/visits");
  const idle = await savesOf(origin ?? "", noteWithHistory, cookie, 6_000);
  const busy = await savesWhileRead(origin ?? "", noteWithHistory, cookie, `${origin}/`, 10_000);
  console.log(
    `  saving a note while eight read dashboards p99 ${(percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(2)} times the idle one (${percentile(idle, 0.99).toFixed(0)} ms), median ${(percentile(busy, 0.5) / percentile(idle, 0.5)).toFixed(2)} times`,
  );
  console.log(
    `  the second wall, on /schools             CPU per request ${(cpu(bothWalls) / cpu(oneWall)).toFixed(2)} times, ${(cpu(bothWalls) - cpu(oneWall)).toFixed(2)} ms`,
  );
  const [painted = 0, emptyPainted = 0] = await paintedOf(`http://localhost:${apps.governor.port}`, cookie, [
    "/governors/900101",
    "/empty",
  ]);
  console.log(
    `  a governor's page on a slow phone         largest paint ${(painted / emptyPainted).toFixed(2)} times the empty page's (${painted.toFixed(0)} ms)`,
  );
} finally {
  for (const child of children) child.kill("SIGKILL");
  await server.stop();
  rmSync(place, { recursive: true, force: true });
  rmSync(".bench", { recursive: true, force: true });
}
process.exit();

async function measure(each: Subject): Promise<void> {
  const before = await usage(each.child);
  const start = performance.now();
  const answered = await load(each.url, cookie, roundMilliseconds);
  const seconds = (performance.now() - start) / 1000;
  each.requestsPerSecond.push(answered / seconds);
  each.cpuPerRequest.push(((await usage(each.child)) - before) / answered);
}

/** Milliseconds of CPU that a process has used. */
function usage(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (said: { usage: NodeJS.CpuUsage }) => resolve((said.usage.user + said.usage.system) / 1000));
    child.send({ usage: true });
  });
}

async function startProcess(
  program: string,
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = fork(program, [], {
    env: {
      ...process.env,
      ...appSettings,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      WAYMARK_BUILD: ".next",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
  });
  children.push(child);
  await new Promise<void>((resolve) => child.once("message", () => resolve()));
  return { child, port };
}

/** The cookie's session, of one of the sample's accounts. */
async function openSession(client: Client, account: string): Promise<void> {
  await client.query(
    `INSERT INTO "Session" ("id", "tokenHash", "accountId", "trustId", "personId", "signedInWith", "userAgent", "address")
     SELECT gen_random_uuid(), $1, "accountId", "trustId", "id", 'password', 'bench', 'bench' FROM "Person" WHERE "email" = $2`,
    [createHash("sha256").update(cookieSecret).digest(), `${account}@sample.test`],
  );
}

/** The sample trust as it is, seen by a governor. */
async function asGovernor(): Promise<string> {
  const { url } = await freshDatabase("_sample");
  await withClient(partsOf(url), (client) => openSession(client, "governor"));
  return url;
}

/** A sample trust with so many schools more (each with headteacher and adviser), and a session of its director. */
async function withSchools(count: number): Promise<string> {
  const { url } = await freshDatabase("_sample");
  await withClient(partsOf(url), async (client) => {
    // The sample's own schools go with all that points to them: only what is added below is measured.
    await client.query(`
      SET session_replication_role = replica;
      DELETE FROM "Allocation"; DELETE FROM "RoleHolding" WHERE "schoolId" IS NOT NULL; DELETE FROM "School"; DELETE FROM "Federation";
      DELETE FROM "ActionRating"; DELETE FROM "ActionProgress"; DELETE FROM "AgreedAction"; DELETE FROM "Visit";
      SET session_replication_role = origin`);
    await client.query(
      `WITH t AS (SELECT "id" FROM "Trust"), n AS (SELECT n, gen_random_uuid() AS unit, gen_random_uuid() AS school, gen_random_uuid() AS head FROM generate_series(1, $1::int) n),
       u AS (INSERT INTO "Unit" ("trustId", "id", "kind") SELECT t."id", n.unit, 'school' FROM t, n),
       s AS (INSERT INTO "School" ("trustId", "id", "unitId", "urn", "name", "phase", "town")
         SELECT t."id", n.school, n.unit, 300000 + n.n, 'School of Saint Number ' || n.n, 'primary', 'Saltmere' FROM t, n),
       p AS (INSERT INTO "Person" ("trustId", "id", "name", "email") SELECT t."id", n.head, 'Headteacher ' || n.n, 'head' || n.n || '@bench.test' FROM t, n),
       h AS (INSERT INTO "RoleHolding" ("trustId", "id", "personId", "role", "schoolId", "startsOn")
         SELECT t."id", gen_random_uuid(), n.head, 'headteacher', n.school, '2020-09-01' FROM t, n)
       INSERT INTO "Allocation" ("trustId", "id", "unitId", "kind", "personId", "startsOn")
         SELECT t."id", gen_random_uuid(), n.unit, 'adviser', n.head, '2020-09-01' FROM t, n`,
      [count],
    );
    await openSession(client, "director");
    await client.query("ANALYZE");
  });
  return url;
}

/** A trust of a hundred schools with so many actions, each rated twice, and one that was rated forty times. */
async function withActions(count: number): Promise<string> {
  const url = await withSchools(100);
  await withClient(partsOf(url), async (client) => {
    await client.query(
      `WITH u AS (SELECT "trustId", "unitId", row_number() OVER () AS place FROM "School"),
       n AS (SELECT n, CASE WHEN n = 1 THEN $2::uuid ELSE gen_random_uuid() END AS id FROM generate_series(1, $1::int) n),
       a AS (INSERT INTO "AgreedAction" ("trustId", "id", "unitId", "text", "ownerName", "due")
         SELECT u."trustId", n.id, u."unitId", 'Keep-up groups for phonics every day, number ' || n.n, 'Reading lead', date '2026-10-01' + n.n % 300
         FROM n JOIN u ON u.place = 1 + n.n % 100 RETURNING "trustId", "id")
       INSERT INTO "ActionRating" ("trustId", "id", "actionId", "day", "levelKey", "levelName", "levelTone", "evidence", "outcome", "ratedById")
         SELECT p."trustId", gen_random_uuid(), n.id, date '2026-09-01' + m, 'amber', 'Under way', 'amber', 'Groups run on four days of five', 'carryOn', p."id"
         FROM n CROSS JOIN LATERAL generate_series(1, CASE WHEN n.n = 1 THEN 40 ELSE 2 END) m, "Person" p WHERE p."email" = 'director@sample.test'`,
      [count, actionWithHistory],
    );
    await client.query(
      `INSERT INTO "Visit" ("trustId", "id", "unitId", "date", "kind", "number", "programmeVisitKey", "days", "status", "leadId")
       SELECT c."trustId", gen_random_uuid(), c."unitId", y."startsOn" + 10 + n * 45 + c."urn" % 5, 'programme', n, 'visit-' || n, 1, 'planned', a."personId"
       FROM "School" c JOIN "Allocation" a ON a."trustId" = c."trustId" AND a."unitId" = c."unitId" CROSS JOIN generate_series(1, 6) n
       JOIN "AcademicYear" y ON y."trustId" = c."trustId" AND y."startsOn" <= now() AND y."endsBefore" > now()`,
    );
    // One note: led by the director, with forty open actions that were each rated six times.
    await client.query(
      `WITH c AS (SELECT "trustId", "unitId" FROM "School" ORDER BY "urn" DESC LIMIT 1), p AS (SELECT "id" FROM "Person" WHERE "email" = 'director@sample.test'),
       u AS (INSERT INTO "Unit" ("trustId", "id", "kind") SELECT "trustId", $1::uuid, 'school' FROM c RETURNING "trustId", "id"),
       s AS (INSERT INTO "School" ("trustId", "id", "unitId", "urn", "name", "phase") SELECT u."trustId", gen_random_uuid(), u."id", 399999, 'Noted School', 'primary' FROM u),
       v AS (INSERT INTO "Visit" ("trustId", "id", "unitId", "date", "kind", "number", "programmeVisitKey", "days", "status", "leadId")
         SELECT u."trustId", $1::uuid, u."id", now()::date, 'programme', 2, 'visit-2', 1, 'planned', p."id" FROM u, p),
       a AS (INSERT INTO "AgreedAction" ("trustId", "id", "unitId", "text", "ownerName", "agreedOn", "due")
         SELECT u."trustId", gen_random_uuid(), u."id", 'Keep-up groups for phonics every day, number ' || n, 'Reading lead', now()::date - 200, now()::date + n
         FROM u, generate_series(1, 40) n RETURNING "trustId", "id")
       INSERT INTO "ActionRating" ("trustId", "id", "actionId", "day", "levelKey", "levelName", "levelTone", "evidence", "outcome", "ratedById")
         SELECT a."trustId", gen_random_uuid(), a."id", now()::date - 30 * m, 'amber', 'Under way', 'amber', 'Groups run on four days of five', 'carryOn', p."id"
         FROM a, p, generate_series(1, 6) m`,
      [noteWithHistory],
    );
    await client.query("ANALYZE");
  });
  return url;
}
