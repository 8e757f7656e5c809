import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as a mail server got it. */
export interface ReceivedLetter {
  to: string;
  /** With names in lower case; continued lines are joined. */
  headers: Record<string, string>;
  subject: string;
  plain: string;
  html: string;
}

/** A real mail server that keeps what it gets. `arriving` may hold up an answer, or never give it. */
export async function aMailServer(arriving: (count: number) => Promise<void> = async () => {}) {
  const received: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        received.push(read(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? ""));
        await arriving(received.length);
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { url, received, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

function read(message: string, to: string): ReceivedLetter {
  const { headers, body } = cut(message);
  const parts = partsOf(headers, body);
  const of = (type: string) => parts.find((part) => part.headers["content-type"]?.startsWith(type));
  return { to, headers, subject: words(headers.subject ?? ""), plain: decoded(of("text/plain")), html: decoded(of("text/html")) };
}

interface Part {
  headers: Record<string, string>;
  body: string;
}

function cut(text: string): Part {
  const at = text.indexOf("\r\n\r\n");
  const lines = text
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { headers, body: text.slice(at + 4) };
}

function partsOf(headers: Record<string, string>, body: string): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1];
  if (!boundary) return [{ headers, body }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const inner = cut(part.replace(/^\r\n/, ""));
      return partsOf(inner.headers, inner.body);
    });
}

function decoded(part: Part | undefined): string {
  if (!part) return "";
  const how = part.headers["content-transfer-encoding"] ?? "7bit";
  const bytes =
    how === "base64"
      ? Buffer.from(part.body, "base64")
      : how === "quoted-printable"
        ? Buffer.from(
            part.body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          )
        : Buffer.from(part.body);
  return bytes.toString("utf8").replaceAll("\r\n", "\n").trim();
}

function words(subject: string): string {
  return subject.replace(/=\?utf-8\?[qb]\?([^?]*)\?=/gi, (whole, text) =>
    /\?b\?/i.test(whole)
      ? Buffer.from(text, "base64").toString()
      : Buffer.from(
          text
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/g, (_all: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          "latin1",
        ).toString("utf8"),
  );
}
