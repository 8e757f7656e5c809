import type { ReactNode } from "react";
import { writtenDay } from "@/lib/dates";
import { type ChurchCharacter, churchName, type Phase, phaseName } from "@/lib/schools/words";

interface Facts {
  urn: number;
  name: string;
  phase: Phase;
  churchCharacter: ChurchCharacter;
  lowestAge: number | null;
  highestAge: number | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  telephone: string | null;
  website: string | null;
  joinedOn: string | null;
  federation: { id: string; name: string; schools: { urn: number; name: string }[] } | null;
}

/** What is known of a school; what is not known is left out. */
export function SchoolFacts({ school, openFederation }: { school: Facts; openFederation: boolean }) {
  const ages = school.lowestAge !== null && school.highestAge !== null ? `${school.lowestAge} to ${school.highestAge}` : null;
  const address = [school.street, school.town, school.postcode].filter(Boolean).join(", ");
  const others = school.federation?.schools.filter(({ urn }) => urn !== school.urn) ?? [];
  return (
    <aside className="card self-start" aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl className="mt-3 grid gap-y-2 [&_dt]:text-[0.88rem] [&_dt]:text-soft">
        <Fact name="Unique reference number">{school.urn}</Fact>
        <Fact name="Phase">{phaseName(school.phase)}</Fact>
        <Fact name="Character">{churchName(school.churchCharacter)}</Fact>
        <Fact name="Ages">{ages}</Fact>
        <Fact name="Federation">
          {school.federation ? (
            <>
              {openFederation ? <a href={`/federations/${school.federation.id}`}>{school.federation.name}</a> : school.federation.name}
              {others.map(({ urn, name }) => (
                <span key={urn} className="block">
                  with <a href={`/schools/${urn}`}>{name}</a>
                </span>
              ))}
            </>
          ) : null}
        </Fact>
        <Fact name="Address">{address}</Fact>
        <Fact name="Telephone">
          {school.telephone ? <a href={`tel:${school.telephone.replace(/\s/g, "")}`}>{school.telephone}</a> : null}
        </Fact>
        <Fact name="Website">{school.website ? <a href={school.website}>{school.website.replace(/^https?:\/\//, "")}</a> : null}</Fact>
        <Fact name="In the trust since">{school.joinedOn ? writtenDay(school.joinedOn) : null}</Fact>
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
