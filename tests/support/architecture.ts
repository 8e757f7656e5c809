import { readdirSync, readFileSync } from "node:fs";

/** A source file with its path from the project's root. */
export interface Source {
  path: string;
  text: string;
}

/** All TypeScript of some folders. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(path, "utf8") })),
  );
}

const asksTheDatabase = /\/([a-z-]+-)?(queries|commands)\.ts$/;

/** Exported functions of queries and commands whose first parameter is not the viewer. */
export function withoutViewerFirst({ path, text }: Source): string[] {
  if (!asksTheDatabase.test(path)) return [];
  const exported = [...text.matchAll(/^export (?:async )?(?:function (\w+)\s*(?:<[^>]*>)?\(|const (\w+) = (?:async )?\()\s*([^,:)]*)/gm)];
  return exported.filter(([, , , first]) => first?.trim() !== "viewer").map(([, one, other]) => `${path}: ${one ?? other}`);
}

/** Server actions that do not go through formAction, or stand where none may stand. */
export function strayActions({ path, text }: Source): string[] {
  const marked = /^\s*["']use server["']/m.test(text);
  if (!/^lib\/[^/]+\/actions\.ts$/.test(path)) return marked ? [`${path}: "use server"`] : [];
  const exported = [...text.matchAll(/^export (?:async )?(?:const|function|let|default)\s*(\w+)?([^\n]*)/gm)];
  const door = /^lib\/(auth|set-up)\//.test(path) ? /^ = (public)?[fF]ormAction\($|^ = (publicF|f)ormAction\(/ : /^ = formAction\(/;
  return exported.filter(([, , rest]) => !door.test(rest ?? "")).map(([, name]) => `${path}: ${name}`);
}

/** Hand-written statements that do not name their trust. */
export function unscopedStatements({ path, text }: Source): string[] {
  if (!asksTheDatabase.test(path) && !/-statement\.ts$/.test(path)) return [];
  const statements = [...text.matchAll(/\$(?:queryRaw|executeRaw)(?:<[^`]*?>)?`([^`]*)`|Prisma\.sql`\s*(WITH[^`]*)`/g)].map(
    ([, one, other]) => one ?? other ?? "",
  );
  return statements
    .filter((sql) => !/"trustId" = \$\{|FROM "Trust" WHERE "id" = \$\{/.test(sql))
    .map((sql) => `${path}: ${sql.trim().slice(0, 60)}`);
}
