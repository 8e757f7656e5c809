/** Tables that belong to no trust: reached through the system door. */
export const tablesWithoutTrust = new Set(["Account", "ProviderIdentity", "Session", "OneTimeLink", "RateLimit", "SystemAuditEntry"]);

/**
 * The first wall. Every operation on a table of a trust must name the trust of its transaction in its own
 * `where` or `data`; a query that forgot is a bug and throws before it is sent, row-level security or not.
 */
export function refuseUnscoped(model: string, operation: string, args: unknown, trustId: string | undefined): void {
  if (tablesWithoutTrust.has(model)) return;
  if (!trustId) throw new Error(`${model}.${operation} outside any trust: go through inTrust().`);
  const key = model === "Trust" ? "id" : "trustId";
  const { where, data, create } = (args ?? {}) as { where?: unknown; data?: unknown; create?: unknown };
  const writesNew = operation.startsWith("create") || operation === "upsert";
  if (writesNew && !rowsOf(create ?? data).every((row) => names(row, key, trustId))) {
    throw new Error(`${model}.${operation} without the viewer's trust in its data.`);
  }
  if (!operation.startsWith("create") && !names(where, key, trustId)) {
    throw new Error(`${model}.${operation} without the viewer's trust in its where.`);
  }
}

function rowsOf(data: unknown): unknown[] {
  return Array.isArray(data) ? data : [data];
}

/** Whether a where or a row names the trust: directly, in a composite key, or in one of its ANDs. */
function names(value: unknown, key: string, trustId: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  if (record[key] === trustId) return true;
  const both = Object.entries(record).filter(([name]) => name === "AND" || name.startsWith(`${key}_`));
  return both.flatMap(([, inner]) => rowsOf(inner)).some((inner) => names(inner, key, trustId));
}
