import { anywhere, permission } from "@/lib/auth/permission";

export const helpPolicy = {
  read: permission("Read the help", anywhere, () => true),
};
