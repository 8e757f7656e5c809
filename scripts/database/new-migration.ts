import { relative } from "node:path";
import { newMigration } from "./migrations.ts";
import { withDatabase } from "./with-database.ts";

/** npm run db:new-migration -- name: writes the next migration from prisma/schema. */
const name = process.argv[2];
if (!name) {
  console.error("Give the migration a name: npm run db:new-migration -- add_visits");
  process.exit(1);
}
await withDatabase(async (url) => {
  const folder = await newMigration(url, name);
  console.log(
    folder ? `Wrote ${relative(process.cwd(), folder)}. Read it, then run npm run db:migrate.` : "The migrations give the schema already.",
  );
});
// The engine leaves a timer behind that would keep this process for ten seconds more.
process.exit();
