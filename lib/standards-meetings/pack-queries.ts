import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import { type MeetingContext, meetingPlace } from "@/lib/standards-meetings/meeting";
import { composePack, type Pack } from "@/lib/standards-meetings/pack";
import { packStatement } from "@/lib/standards-meetings/pack-statement";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingOf } from "@/lib/standards-meetings/queries";

/** The pack of a meeting, composed from live records: nothing is asked of the school for it. Null for who does not read the meeting. */
export async function meetingPack(viewer: Viewer, id: string): Promise<{ value: DocumentValue; context: MeetingContext } | null> {
  const context = await meetingOf(viewer, id);
  if (!context || !standardsMeetingPolicy.read(viewer, meetingPlace(context))) return null;
  const [pack] = await askInTrust<Pack>(viewer, packStatement(viewer, context));
  return pack ? { value: composePack(context, pack, viewer.trustName), context } : null;
}
