import { makeLink } from "@/lib/auth/links";
import { askAsSystem, asSystem, closeDatabase } from "@/lib/db";
import { loadSampleTrust } from "./sample-trust.ts";

/**
 * Fills an empty database: with the sample trust, or (WAYMARK_SAMPLE=no) with nothing but a one-time link to
 * set up a trust. Prints one line of JSON that says what is there.
 */
const [{ trusts = 0, sample = false } = {}] = await askAsSystem<{ trusts: number; sample: boolean }>("set up a trust")`
  SELECT count(*)::int AS trusts, (SELECT EXISTS (SELECT FROM "Account" WHERE "email" = 'director@sample.test')) AS sample FROM all_trusts()`;

if (trusts > 0) {
  console.log(JSON.stringify({ sample }));
} else if (process.env.WAYMARK_SAMPLE === "no") {
  const secret = await asSystem("set up a trust", (db) => makeLink(db, "setUp", {}));
  console.log(JSON.stringify({ sample: false, setUp: `/set-up/${secret}` }));
} else {
  await loadSampleTrust();
  console.log(JSON.stringify({ sample: true, loaded: true }));
}
await closeDatabase();
