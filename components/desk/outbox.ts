import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Change, DeskPart } from "@/lib/desk/change";

/** A part that has not been confirmed: what is on its way, and what has been written since. */
export interface Unsent {
  /** Person, document, kind, key and page: what one person wrote is never sent for another. */
  name: string;
  about: string;
  kind: Change["kind"];
  key: string;
  value: unknown;
  position: number;
  removed: boolean;
  /** The version that was written on. */
  base: number;
  /** Sent, with no answer yet: sent again as it is, so that it is made once. */
  sending: Change | null;
  /** Written since. */
  dirty: boolean;
}

/** A part as the server last confirmed it: a page that was kept may be older. */
export interface Known extends DeskPart {
  name: string;
  about: string;
  removed: boolean;
}

interface Shelves extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { about: string } };
  known: { key: string; value: Known; indexes: { about: string } };
}

/** How many changes wait in this browser: read by whoever signs out. */
export const waitingFlag = "waymark-unsent";

/** The shelf in this browser on which texts wait until the server has them. Without one it answers with nothing. */
export class Outbox {
  private place: Promise<IDBPDatabase<Shelves> | null> | undefined;

  /** Opened when it is first asked for: on the server a note is drawn and nothing is kept. */
  private get opened(): Promise<IDBPDatabase<Shelves> | null> {
    this.place ??= openDB<Shelves>("waymark-notes", 1, {
      upgrade(database) {
        database.createObjectStore("unsent", { keyPath: "name" }).createIndex("about", "about");
        database.createObjectStore("known", { keyPath: "name" }).createIndex("about", "about");
      },
    }).catch(() => null);
    return this.place;
  }

  /** Whether this browser keeps anything at all. */
  async keeps(): Promise<boolean> {
    return (await this.opened) !== null;
  }

  async unsent(about: string): Promise<Unsent[]> {
    return (await (await this.opened)?.getAllFromIndex("unsent", "about", about)) ?? [];
  }

  async known(about: string): Promise<Known[]> {
    return (await (await this.opened)?.getAllFromIndex("known", "about", about)) ?? [];
  }

  async keep(unsent: Unsent): Promise<void> {
    await (await this.opened)?.put("unsent", unsent);
    await this.count();
  }

  /** It is saved: it waits no longer, and is known in this version. */
  async confirm(name: string, known: Known): Promise<void> {
    const database = await this.opened;
    await database?.put("known", known);
    await database?.delete("unsent", name);
    await this.count();
  }

  async forget(name: string): Promise<void> {
    await (await this.opened)?.delete("unsent", name);
    await this.count();
  }

  async learn(known: Known): Promise<void> {
    await (await this.opened)?.put("known", known);
  }

  private async count(): Promise<void> {
    const waiting = (await (await this.opened)?.count("unsent")) ?? 0;
    if (waiting > 0) localStorage.setItem(waitingFlag, String(waiting));
    else localStorage.removeItem(waitingFlag);
  }
}
