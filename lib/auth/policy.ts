import { anywhere, permission } from "@/lib/auth/permission";
import { holds } from "@/lib/auth/viewer";

/** What concerns one's own account is open to everybody who is signed in. */
export const accountPolicy = {
  keepOwn: permission("See and end own sessions, change own password", anywhere, () => true),
  readMail: permission("Read mail that the app could not send", anywhere, (viewer) => holds(viewer, "administrator")),
  readPermissions: permission("Read who may do what", anywhere, (viewer) => holds(viewer, "administrator")),
  readAdministration: permission("Open administration", anywhere, (viewer) => holds(viewer, "administrator")),
};
