import type { Metadata } from "next";
import { PartPage } from "@/components/strategy/part-page";
import { RemoveItemForm } from "@/components/strategy/remove-item-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { collections } from "@/lib/strategy/content";
import { draftPart } from "@/lib/strategy/draft-queries";
import { isCollection } from "@/lib/strategy/places";

export const metadata: Metadata = { title: "Write a part of the strategy" };

export default async function ChangeItemPage({ params }: { params: Promise<{ year: string; part: string; item: string }> }) {
  const viewer = await requireViewer();
  const { year, part: key, item } = await params;
  const part = orNotFound(await draftPart(viewer, year, key, item));
  const collection = orNotFound(isCollection(key) ? key : null);
  const others = part.references.categories.filter(([other]) => other !== item);
  return (
    <div className="max-w-3xl">
      <PartPage year={year} part={part} />
      <RemoveItemForm
        year={year}
        collection={collection}
        item={item}
        what={collections[collection].item}
        successors={collection === "categories" ? others : []}
      />
    </div>
  );
}
