import type { Viewer } from "@/lib/auth/viewer";
import { strengthPolicy } from "@/lib/strengths/policy";
import { supportPolicy } from "@/lib/support/policy";

/** The rooms of support: what is asked for and given, what schools can share, and each school's days. */
export function SupportRooms({ viewer, here }: { viewer: Viewer; here: string }) {
  const rooms = [
    { name: "Asked for and given", address: "/support", enters: supportPolicy.list(viewer) },
    { name: "Strengths to share", address: "/support/strengths", enters: strengthPolicy.list(viewer) },
    { name: "Days by school", address: "/support/schools", enters: supportPolicy.compareSchools(viewer) },
  ].filter(({ enters }) => enters);
  if (rooms.length < 2) return null;
  return (
    <nav aria-label="Support" className="no-print mb-4 flex flex-wrap gap-x-5 gap-y-1">
      {rooms.map(({ name, address }) => (
        <a
          key={address}
          href={address}
          aria-current={address === here ? "page" : undefined}
          className="inline-block border-b-2 border-transparent py-0.5 no-underline aria-[current]:border-lamp aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
