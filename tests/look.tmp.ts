import { chromium } from "@playwright/test";
import { launchOptions } from "./support/chromium.ts";
const [,, who, w, out, ...paths] = process.argv;
const base = process.env.BASE ?? "http://localhost:3100";
const b = await chromium.launch(await launchOptions());
const c = await b.newContext({ viewport: { width: Number(w), height: 900 }, deviceScaleFactor: 1 });
const p = await c.newPage();
p.on("console", m => { if (m.type()==="error"||m.type()==="warning") console.log("console:", m.text().slice(0,300)); });
p.on("pageerror", e => console.log("pageerror:", e.message.slice(0,500)));
await p.goto(base + "/sign-in");
if (who !== "none") {
  await p.getByLabel("Email").fill(who + "@sample.test");
  await p.getByLabel("Password").fill("waymark-sample");
  await p.getByRole("button", { name: "Sign in" }).click();
  await p.waitForURL(u => !u.pathname.startsWith("/sign-in"), { timeout: 8000 }).catch(() => console.log("no redirect", p.url()));
}
let i = 0;
for (const path of paths) {
  if (path !== "-") { const r = await p.goto(base + path); console.log(path, r?.status(), await p.title()); }
  await p.screenshot({ path: `/tmp/${out}-${i++}.png`, fullPage: true });
}
await b.close();
