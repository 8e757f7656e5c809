import { expect, test } from "@playwright/test";
import { freePort } from "../support/app.ts";
import { freshDatabase } from "../support/database.ts";
import { aDataFolder, killPostmaster } from "../support/database-holder.ts";
import { expectAccessible } from "../support/journey.ts";
import { start } from "../support/started.ts";

test.describe.configure({ mode: "serial", timeout: 90_000 });

const place = aDataFolder();
test.afterAll(() => place.forget());

async function health(port: number): Promise<number> {
  return fetch(`http://localhost:${port}/api/health`).then(
    ({ status }) => status,
    () => 0,
  );
}

test("npm start says that it is ready and with whom to sign in; a second one says who holds the data", async () => {
  const port = await freePort();
  const settings = { WAYMARK_DATA: place.folder, PORT: String(port) };
  const first = start(settings);
  await first.until(/Waymark is ready at http:\/\/localhost:\d+/);
  await first.until(/director@sample\.test/);
  expect(await health(port)).toBe(200);

  const second = start({ ...settings, PORT: String(await freePort()) });
  expect(await second.exited).toBe(1);
  expect(second.printed()).toContain(`in use by Waymark (process ${first.child.pid}, since`);

  const other = aDataFolder();
  const third = start({ WAYMARK_DATA: other.folder, PORT: String(port) });
  expect(await third.exited).toBe(1);
  expect(third.printed()).toContain(`Port ${port} is in use. Set PORT to another one.`);
  other.forget();

  killPostmaster(place.folder);
  await expect.poll(() => health(port)).toBe(503);
  await expect.poll(() => health(port), { timeout: 20_000 }).toBe(200);
  expect(first.printed()).toContain("The database stopped unexpectedly; starting it again.");

  first.child.kill("SIGINT");
  expect(await first.exited).toBe(0);
  expect(await health(port)).toBe(0);
});

test("started again it is there in seconds, and after kill -9 it is there again", async () => {
  const port = await freePort();
  const settings = { WAYMARK_DATA: place.folder, PORT: String(port) };
  const started = performance.now();
  const first = start(settings);
  await first.until(/Waymark is ready/);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(first.printed()).not.toMatch(/Installing|Building|Generating|Migrated/);
  first.child.kill("SIGKILL");
  await first.exited;
  await expect.poll(() => health(port)).toBe(0);
  const second = start(settings);
  await second.until(/director@sample\.test/);
  expect(await health(port)).toBe(200);
  second.child.kill("SIGTERM");
  expect(await second.exited).toBe(0);
});

test("on a server that somebody names it loads no sample, and a trust is set up by a link that works once", async ({ page }) => {
  const database = await freshDatabase();
  const port = await freePort();
  const app = start({ WAYMARK_DATA: place.folder, PORT: String(port), DATABASE_URL: database.url });
  await app.until(/Set up your trust at http:\/\/localhost:\d+\/set-up\/\S+/);
  expect(app.printed()).not.toContain("sample.test");
  const link = /http:\S+set-up\S+/.exec(app.printed())?.[0] ?? "";
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Name of the trust").fill("Northern Lights Trust");
  await page.getByLabel("Your name").fill("Ada Byron");
  await page.getByLabel("Your e-mail address").fill("ada@northern.test");
  await page.getByLabel("Choose a password").fill("seven slow snails");
  await page.getByRole("button", { name: "Set up the trust" }).click();
  await expect(page.getByRole("heading", { name: /Good .*, Ada/ })).toBeVisible();
  await expect(page.getByText("There are no schools here yet.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`http://localhost:${port}/schools`);
  await expect(page.getByText("No schools yet.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  app.child.kill("SIGTERM");
  expect(await app.exited).toBe(0);
  await database.drop();
});
