import type { Fact } from "@/lib/official-data/facts";
import type { Signature } from "@/lib/official-data/reading/header";
import type { Period } from "@/lib/official-data/reading/period";
import type { Reason } from "@/lib/official-data/reading/reasons";

/** What a reader may ask about the trust that is read for, before it reads a row whole. */
export interface Interest {
  /** The UID of the trust. */
  uid: string;
  /** Whether a name is that of the trust, letter by letter but for case: for files without its UID. */
  isTrustName: (name: string) => boolean;
  /** Whether a URN is a school's of the trust, or what one was before. */
  hasUrn: (urn: number) => boolean;
  hasLaestab: (laestab: string) => boolean;
  /** Whether a URN may be found to be a predecessor once all files are read. */
  mayPrecede: (urn: number) => boolean;
  hasAuthority: (laCode: string) => boolean;
}

/** What a file says as a whole. */
export interface FileContext {
  interest: Interest;
  /** The school year of the figures, where the file or its name says. */
  period: Period | null;
  hasColumn: (column: string) => boolean;
}

/** The cells of a row by column; "" where the column or the cell is not there. */
export type Cells = (column: string) => string;

export type Reading = { facts: Fact[] } | { leave: Reason };

/** One kind of official file, declared by its columns. */
export interface Kind extends Signature {
  key: string;
  name: string;
  /** Kinds are read in this order: who belongs to the trust before what is said of them. */
  stage: number;
  /** Columns that a file may lack without anybody missing them. */
  optional?: readonly string[];
  /** Figures without a year in the row: the file's name must tell it. */
  needsPeriod?: boolean;
  /** The column whose latest day dates a file that has no date in its name. */
  datedBy?: string;
  /** The column that holds a list and runs over into cells beyond the header, where it stands last. */
  spills?: string;
  /** The column of the authority, where a file lists all schools of the groups of those authorities that it names. */
  listsBy?: string;
  read: (cell: Cells, file: FileContext) => Reading;
}

export function leave(reason: Reason): Reading {
  return { leave: reason };
}
