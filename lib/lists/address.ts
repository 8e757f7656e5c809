import { addressWith } from "@/lib/pages";

/** Where a list is as a file, narrowed as its page is; the file holds all pages of it. */
export function listAddress(list: string, query: Record<string, string | number>, format: string): string {
  return addressWith(`/lists/${list}`, { ...query, page: 1, format });
}

/** Where a list is as a file of a kind: composed as a document by the list's own address, else as a table. */
export function fileAddress(list: string, query: Record<string, string | number>, format: string): string {
  return format === "pdf" || format === "docx" ? addressWith(`/${list}/export`, { ...query, format }) : listAddress(list, query, format);
}
