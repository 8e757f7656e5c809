/** Whether the database refused a row because another holds the same days: somebody else was quicker. */
export function isOverlap(fault: unknown): boolean {
  const said = fault instanceof Error ? `${fault.message} ${JSON.stringify((fault as { meta?: unknown }).meta ?? "")}` : "";
  return /_one_at_a_time|23P01/.test(said);
}
