import { anywhere, permission } from "@/lib/auth/permission";

/** Everybody may search; what is found is what each may read. */
export const searchPolicy = {
  enter: permission("Search what one may read", anywhere, () => true),
};
