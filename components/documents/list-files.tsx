import { FileLinks } from "@/components/documents/file-links";
import { listAddress } from "@/lib/lists/address";
import type { ListName } from "@/lib/lists/names";

/** A list to take away as it is narrowed, all pages of it: Excel or CSV. Nothing where it is empty. */
export function ListFiles({ list, query = {}, total }: { list: ListName; query?: Record<string, string | number>; total: number }) {
  if (total === 0) return null;
  return <FileLinks address={(kind) => listAddress(list, query, kind)} kinds={["xlsx", "csv"]} />;
}
