import "server-only";
import { askAsSystem } from "@/lib/db";

const patience = 3_000;

/** Whether the database answers within three seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref());
  const answer = askAsSystem("answer a health check")`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
