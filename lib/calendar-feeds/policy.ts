import { anywhere, permission } from "@/lib/auth/permission";

export const calendarFeedPolicy = {
  keepOwn: permission("Make and end private addresses of one's own calendar", anywhere, () => true),
};
