import type { Place, Viewer } from "@/lib/auth/viewer";
import type { BroughtPlace } from "@/lib/brought-in/places";
import type { BroughtSection } from "@/lib/brought-in/sections";
import type { Database } from "@/lib/db";
import type { Answered, Change } from "@/lib/desk/change";
import type { Result } from "@/lib/result";

/** A document that the viewer writes all of, as far as sections of a file are placed in it. */
export interface OpenTarget {
  recordId: string;
  /** "School improvement plan 2026/27". */
  title: string;
  address: string;
  place: Place;
  unit: string;
  urn: number;
  places: BroughtPlace[];
  /** What is written where a section goes to a place, as a browser would write it; a sentence where it can not go there. */
  changesFor: (placeKey: string, section: BroughtSection) => Change[] | string;
}

/**
 * A kind of document that takes in sections of a Word file. What is placed is written by the document's own way of saving,
 * with its versions and its rules: a target only says where there is room, and what to write there.
 */
export interface BroughtTarget {
  /** The document by its id; null where it is not there or the viewer does not write all of it. One statement. */
  open: (db: Database, viewer: Viewer, recordId: string) => Promise<OpenTarget | null>;
  /** The school's present document of the kind; null as above. One statement. */
  present: (db: Database, viewer: Viewer, urn: number) => Promise<OpenTarget | null>;
  save: (viewer: Viewer, recordId: string, changes: Change[]) => Promise<Result<{ answers: Answered[] }>>;
}
