import { createHash } from "node:crypto";
import type { DocumentValue } from "@/lib/documents/document";

/** What tells a composed report from any other: it is issued only as it was previewed. */
export function sealOf(value: DocumentValue): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
