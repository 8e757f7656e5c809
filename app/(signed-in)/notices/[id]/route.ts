import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/session";
import { openNotice } from "@/lib/notices/commands";

/** Marks a notice as read and goes to what it is about. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer();
  const opened = await openNotice(viewer, { noticeId: (await params).id });
  // What may not be seen does not exist: an address that leads nowhere shows the helpful 404.
  redirect(opened.ok ? opened.value : "/notices/none/here");
}
