import { createServer } from "node:http";
import next from "next";
import { root } from "./settings.mjs";
import { turnsOf } from "./turns.mjs";

/** Serves the app. Run by npm start and npm run dev, which it follows: without them it stops. */
const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST || undefined;
const behindProxy = process.env.TRUST_PROXY === "1";
const grace = 5_000;
const inTurn = turnsOf(Number(process.env.WAYMARK_PAGES_AT_ONCE ?? 1));

/** What a client may not claim of itself: only a proxy in front of us knows. */
const claims = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded", "x-real-ip"];

const app = next({ dev, dir: root, port, hostname });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  if (!behindProxy) {
    for (const claim of claims) delete request.headers[claim];
    request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
  }
  inTurn(request, response, () => handle(request, response));
});
server.keepAliveTimeout = 65_000;
server.on("upgrade", (request, socket, head) => app.getUpgradeHandler()(request, socket, head));
server.on("error", (fault) => {
  console.error(fault.code === "EADDRINUSE" ? `Port ${port} is in use. Set PORT to another one.` : fault.message);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.({ ready: true, port: server.address().port }));

function stop() {
  const jobsStopped = globalThis.waymarkStopJobs?.();
  server.close(async () => {
    await jobsStopped;
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), grace).unref();
}

// Ctrl-C reaches the whole group: npm start decides when this process stops.
process.on("SIGINT", () => {});
process.on("SIGTERM", stop);
process.on("disconnect", () => process.exit(0));
process.on("message", (asked) => {
  if (asked?.stop) stop();
  if (asked?.usage) process.send?.({ usage: process.cpuUsage(), memory: process.memoryUsage.rss() });
});
