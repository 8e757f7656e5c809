import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

export const jobPolicy = {
  run: permission("See the background work and have it done now", anywhere, (viewer) => holds(viewer, "administrator")),
};
