import { withBrowser } from "./zz-shoot.ts";
import pg from "pg";
await withBrowser(async (as, app) => {
  const client = new pg.Client({ connectionString: app.database ?? app.databaseUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT v.id, v.number, v.date, v.status, p.email, s.name FROM "Visit" v JOIN "Person" p ON p.id=v."leadId" JOIN "School" s ON s."unitId"=v."unitId" WHERE v.kind='programme' AND p.email LIKE 'adviser@%' AND v.date <= now() ORDER BY v.date DESC LIMIT 5`);
  console.log(rows);
  const id = rows[0].id;
  for (const width of [1280, 390]) {
    const page = await as("adviser", width);
    const r = await page.goto(`/visits/${id}/note`, { waitUntil: "networkidle" });
    console.log(r.status());
    await page.screenshot({ path: `/tmp/shots/note-${width}.png`, fullPage: true });
  }
  await client.end();
});
