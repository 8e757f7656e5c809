import { migrate } from "./migrations.ts";
import { withDatabase } from "./with-database.ts";

/** npm run db:migrate: brings the database up to the migrations. */
await withDatabase(async (url) => {
  try {
    const applied = await migrate(url);
    if (applied.length > 0) console.log(`Migrated: ${applied.join(", ")}`);
    else if (!process.env.WAYMARK_QUIET) console.log("The database is up to date.");
  } catch (fault) {
    console.error(`The migration failed and the step that failed was not kept: ${(fault as Error).message}`);
    console.error("Mend the migration or restore the backup, then run this again.");
    process.exitCode = 1;
  }
});
// The engine leaves a timer behind that would keep this process for ten seconds more.
process.exit();
