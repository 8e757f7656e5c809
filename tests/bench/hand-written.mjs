import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

/** The same list of schools, written by hand on node:http and pg: what the framework is measured against. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 6 });
const escaped = (text) => String(text ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const server = createServer(async (request, response) => {
  const secret = /waymark-session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const hash = createHash("sha256").update(secret).digest();
  const session = await pool.query("SELECT open_session($1, current_date, 720) AS opened", [hash]);
  const { trust, person } = session.rows[0].opened;
  const { rows } = await pool.query(
    `SELECT c."urn", c."name", c."phase", c."town",
      (SELECT p."name" FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
       WHERE a."trustId" = $1 AND a."unitId" = c."unitId" AND a."kind" = 'adviser' AND a."startsOn" <= current_date
         AND (a."endsBefore" IS NULL OR a."endsBefore" > current_date) LIMIT 1) AS adviser
     FROM "School" c WHERE c."trustId" = $1 ORDER BY c."name" LIMIT 50`,
    [trust.id],
  );
  const table = rows.map(
    (row) =>
      `<tr><th><a href="/schools/${row.urn}">${escaped(row.name)}</a><small>${escaped(row.town)}</small></th><td>${row.phase}</td><td>${escaped(row.adviser)}</td></tr>`,
  );
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="en-GB"><title>Schools</title><body><header>${escaped(person.name)}</header><table>${table.join("")}</table></body></html>`,
  );
});
server.listen(Number(process.env.PORT), () => process.send({ ready: true, port: server.address().port }));
process.on("message", (asked) => {
  if (asked.usage) process.send({ usage: process.cpuUsage() });
  if (asked.stop) process.exit(0);
});
process.on("disconnect", () => process.exit(0));
