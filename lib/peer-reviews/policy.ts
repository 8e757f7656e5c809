import { anywhere, permission } from "@/lib/auth/permission";
import { holds, type Viewer } from "@/lib/auth/viewer";

const ofTheTeam = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const readers = ["adviser", "independentAdviser", "partnershipLink", "trustee", "chairOfTrustees"] as const;

export const peerReviewPolicy = {
  list: permission("See the peer reviews of the trust", anywhere, (viewer) => holds(viewer, ...ofTheTeam, ...readers)),
  read: permission(
    "Read a peer review of the trust",
    { "not published": (): [boolean] => [false], published: (): [boolean] => [true] },
    (viewer: Viewer, published: boolean) => holds(viewer, ...ofTheTeam) || (published && holds(viewer, ...readers)),
  ),
  keep: permission("Record a peer review of the trust, and what is done after it", anywhere, (viewer) =>
    holds(viewer, "directorOfEducation", "deputyDirector"),
  ),
};
