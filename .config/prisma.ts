import { defineConfig } from "prisma/config";

/** Where `prisma generate` and an editor find the schema. Migrations: npm run db:migrate. */
export default defineConfig({
  schema: "../prisma/schema",
  migrations: { path: "../prisma/migrations" },
});
