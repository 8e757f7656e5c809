import type { Metadata } from "next";
import { PartPage } from "@/components/strategy/part-page";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { draftPart } from "@/lib/strategy/draft-queries";

export const metadata: Metadata = { title: "Write a part of the strategy" };

export default async function ChangePartPage({ params }: { params: Promise<{ year: string; part: string }> }) {
  const viewer = await requireViewer();
  const { year, part } = await params;
  return (
    <div className="max-w-3xl">
      <PartPage year={year} part={orNotFound(await draftPart(viewer, year, part, null))} />
    </div>
  );
}
