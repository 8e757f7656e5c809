import type { Fact } from "@/lib/official-data/facts";
import { plainName } from "@/lib/official-data/reading/header";
import type { Interest } from "@/lib/official-data/reading/kind";
import { Kinship } from "@/lib/official-data/reading/kinship";

/** What is known of the trust before a file is read: from the database, and from files read before. */
export interface KnownTrust {
  uid: string;
  officialName: string | null;
  schools: readonly { urn: number; laestab: string | null; laCode: string | null }[];
  links: readonly { urn: number; successor: number }[];
}

/** Grows with every file: whose rows the readers shall look at. */
export class GrowingInterest implements Interest {
  readonly uid: string;
  readonly kinship = new Kinship();
  /** URNs that some file, or the database, counts to the trust. */
  readonly members = new Set<number>();
  private readonly names = new Set<string>();
  private readonly laestabs = new Set<string>();
  private readonly authorities = new Set<string>();
  private family = new Set<number>();
  /** Those that the database has: whether they have left is decided with what it knows. */
  private readonly known: ReadonlySet<number>;

  constructor(known: KnownTrust) {
    this.known = new Set(known.schools.map(({ urn }) => urn));
    this.uid = known.uid;
    if (known.officialName) this.names.add(plainName(known.officialName));
    for (const link of known.links) this.kinship.add(link);
    for (const { urn, laestab, laCode } of known.schools) this.takeSchool(urn, laestab, laCode);
    this.settle();
  }

  take(fact: Fact): void {
    if (fact.is === "group" && fact.uid === this.uid) this.names.add(plainName(fact.name));
    else if (fact.is === "link") this.kinship.add(fact);
    else if (fact.is === "school" && (fact.inTrust || this.members.has(fact.urn))) this.takeSchool(fact.urn, fact.laestab, fact.laCode);
  }

  /** Finds the predecessors of all members anew, when files about membership have been read. */
  settle(gone: Iterable<number> = []): void {
    for (const urn of gone) if (!this.known.has(urn)) this.members.delete(urn);
    this.family = new Set(this.members);
    for (const urn of this.members) for (const older of this.kinship.predecessorsOf(urn)) this.family.add(older.urn);
  }

  knowsName(): boolean {
    return this.names.size > 0;
  }

  isTrustName = (name: string) => this.names.has(plainName(name));
  hasUrn = (urn: number) => this.family.has(urn);
  hasLaestab = (laestab: string) => this.laestabs.has(laestab);
  mayPrecede = (urn: number) => this.kinship.hasSuccessor(urn);
  hasAuthority = (laCode: string) => this.authorities.has(laCode);

  private takeSchool(urn: number, laestab: string | null, laCode: string | null): void {
    this.members.add(urn);
    this.family.add(urn);
    if (laestab) this.laestabs.add(laestab);
    if (laCode) this.authorities.add(laCode);
    else if (laestab) this.authorities.add(laestab.slice(0, 3));
  }
}
