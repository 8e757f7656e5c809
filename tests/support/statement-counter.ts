import { connect, createServer } from "node:net";

/** Statements that open and close a transaction are not counted; what sets its trust is. */
const bookkeeping = /^\s*(BEGIN|COMMIT|ROLLBACK)/i;

/**
 * Stands between the app and PostgreSQL and counts what is asked, by reading the protocol: simple queries (Q)
 * and parsed statements (P). Nothing in the app knows of it.
 */
export async function countStatements(databaseUrl: string): Promise<{ url: string; taken: () => string[]; stop: () => void }> {
  const target = new URL(databaseUrl);
  let statements: string[] = [];
  const note = (kind: string, body: Buffer) => {
    const texts = body.toString("utf8").split("\0");
    const text = kind === "Q" ? texts[0] : kind === "P" ? texts[1] : undefined;
    if (text && !bookkeeping.test(text)) statements.push(text);
  };
  const server = createServer((app) => {
    const database = connect(Number(target.port), target.hostname);
    const read = messageReader(note);
    app.on("data", (chunk: Buffer) => {
      read(chunk);
      database.write(chunk);
    });
    database.on("data", (chunk) => app.write(chunk));
    for (const [one, other] of [
      [app, database],
      [database, app],
    ] as const) {
      one.on("close", () => other.destroy());
      one.on("error", () => other.destroy());
    }
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  const own = new URL(databaseUrl);
  own.port = String(port);
  const taken = () => {
    const seen = statements;
    statements = [];
    return seen;
  };
  return { url: own.href, taken, stop: () => server.close() };
}

/** Cuts the app's side of the protocol into messages; the first one, the start-up, has no kind. */
function messageReader(note: (kind: string, body: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let header = 0;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= header + 4 && rest.length >= rest.readInt32BE(header) + header) {
      const length = rest.readInt32BE(header) + header;
      if (header > 0) note(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, length));
      header = 1;
      rest = rest.subarray(length);
    }
  };
}
