import { withBrowser } from "./zz-shoot.ts";
await withBrowser(async (as) => {
  const shot = async (p: any, a: string, n: string, full = true) => { const r = await p.goto(a, { waitUntil: "networkidle" }); console.log(a, r.status()); await p.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: full }); };
  const page = await as("director");
  await shot(page, "/", "m-first");
  await shot(page, "/first-month", "m-month");
  await shot(page, "/first-month/visits", "m-visits");
  await shot(page, "/federations", "m-fed");
  await shot(page, "/own-measures", "m-own");
  const ph = await as("admin", 390);
  await shot(ph, "/first-month", "m-month-phone");
  await shot(ph, "/schools/900101", "m-school-phone");
  await shot(ph, "/schools", "m-schools-phone", false);
  const gov = await as("governor", 390);
  await shot(gov, "/", "m-gov");
});
