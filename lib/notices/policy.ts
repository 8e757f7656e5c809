import { anywhere, permission } from "@/lib/auth/permission";

export const noticePolicy = {
  keepOwn: permission("Read what one was told, and choose how one hears of things", anywhere, () => true),
};
