import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { currentViewer, unreadNotices } from "@/lib/auth/session";
import { navigationFor, roomOf } from "@/lib/shell/navigation";

/** Draws the frame. Who may see a page is asked by its query, not here. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  const entries = navigationFor(viewer);
  const path = (await headers()).get("x-waymark-path") ?? "/";
  const plain = path.split("?", 1)[0] ?? "/";
  return (
    <Shell
      entries={entries}
      current={roomOf(entries, path) ?? plain}
      path={plain}
      personName={viewer.personName}
      trustName={viewer.trustName}
      severalTrusts={viewer.severalTrusts}
      unread={await unreadNotices()}
    >
      {children}
    </Shell>
  );
}
