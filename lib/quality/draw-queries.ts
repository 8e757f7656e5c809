import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { candidatesStatement, type ToDraw } from "@/lib/quality/candidates-statement";
import { type Draw, type DrawAsked, drawOf } from "@/lib/quality/draw";
import { qualityPolicy } from "@/lib/quality/policy";

/** What a draw would take, shown before it is drawn; null for who may not draw (TE-3). */
export async function drawToShow(viewer: Viewer, asked: DrawAsked): Promise<Draw | null> {
  if (!qualityPolicy.draw(viewer)) return null;
  const [found] = await askInTrust<ToDraw>(viewer, candidatesStatement(viewer));
  return found ? drawOf(found, asked) : null;
}
