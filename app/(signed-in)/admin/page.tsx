import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { accountPolicy } from "@/lib/auth/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { administrationCounts } from "@/lib/first-page/queries";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage() {
  const viewer = await requireViewer();
  orNotFound(accountPolicy.readAdministration(viewer) || null);
  const counts = orNotFound(await administrationCounts(viewer));
  const rooms = [
    { address: "/people?state=neverSignedIn", name: "Never signed in", says: counted(counts.neverSignedIn, "person", "people") },
    { address: "/people?state=bounced", name: "Invitations that bounced", says: counted(counts.bounced, "invitation") },
    {
      address: "/admin/mail",
      name: "Mail",
      says: counts.mailServer
        ? "Letters that were sent, or could not be"
        : "No mail server is set: letters are kept here to be read and passed on",
    },
    { address: "/admin/jobs", name: "Background work", says: "What is done by the clock, when it was last done, what failed" },
    { address: "/data", name: "What is kept", says: "For how long, and what is older" },
    counts.schools === 0
      ? { address: "/admin/set-up", name: "Set up from official files", says: "The trust’s schools, from the register" }
      : { address: "/admin/imports", name: "Official files", says: "The register, results and inspections: imports so far" },
    { address: "/admin/permissions", name: "Who may do what", says: "Every permission and the roles that have it" },
    { address: "/first-month", name: "First month", says: "What the trust had before, brought in from sheets and forms" },
    { address: "/own-measures", name: "The trust’s own measures", says: "What is measured in every school, and in which periods" },
    { address: "/federations", name: "Federations", says: "Schools that count as one" },
    { address: "/schools/new", name: "Add a school", says: `${counted(counts.schools, "school")} so far` },
  ];
  return (
    <div className="max-w-3xl">
      <Heading title="Administration" lead={`Accounts and records of ${viewer.trustName}`} />
      <ul className="list">
        {rooms.map(({ address, name, says }) => (
          <li key={address} className="flex flex-wrap justify-between gap-x-6">
            <a href={address}>{name}</a>
            <span className="text-soft">{says}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
