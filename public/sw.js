/*
 * Keeps a few pages on this device for a day without a network: a visit's note and its pack. Pages come from the
 * network while there is one; a kept page comes with the policy it was served with. Everything else is left alone.
 */
const shelf = "waymark-kept";
const patience = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep, assets = [] } = event.data ?? {};
  if (!Array.isArray(keep)) return;
  const answer = (kept) => event.ports[0]?.postMessage({ kept });
  event.waitUntil(
    keepAll(keep, assets).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(fromShelf(request));
  else if (request.mode === "navigate") event.respondWith(page(request, url));
});

async function keepAll(pages, assets) {
  const cache = await caches.open(shelf);
  const wanted = new Set(assets);
  for (const address of pages) {
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok || response.redirected) continue;
    const html = await response.clone().text();
    await cache.put(address, response);
    for (const [found] of html.matchAll(/\/_next\/static\/[^"'\\ )]+/g)) wanted.add(found);
  }
  for (const address of wanted) {
    if (await cache.match(address)) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
}

/** What never changes under its name: from the shelf, else from the network. */
async function fromShelf(request) {
  return (await caches.match(request, { cacheName: shelf })) ?? fetch(request);
}

async function page(request, url) {
  const cache = await caches.open(shelf);
  const kept = await cache.match(url.pathname);
  try {
    const response = await (kept ? soon(fetch(request)) : fetch(request));
    if (kept && response.ok && !response.redirected && !url.search) await cache.put(url.pathname, response.clone());
    return response;
  } catch {
    return kept ?? nothingKept(cache);
  }
}

/** A network that does not answer is no network. */
function soon(answer) {
  return Promise.race([answer, new Promise((_done, fail) => setTimeout(() => fail(new Error("too slow")), patience))]);
}

async function nothingKept(cache) {
  const pages = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith("/visits/"));
  const list = pages.map((path) => `<li><a href="${path}">${path.endsWith("/pack") ? "Visit pack" : "Note of visit"}</a></li>`).join("");
  const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No network · Waymark</title>
<main><h1>There is no network.</h1><p>${pages.length > 0 ? "These are on this device:" : "Nothing is kept on this device."}</p><ul>${list}</ul></main></html>`;
  return new Response(html, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" },
  });
}
