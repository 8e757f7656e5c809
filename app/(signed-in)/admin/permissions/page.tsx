import type { Metadata } from "next";
import { PermissionTable } from "@/components/admin/permission-table";
import { Heading } from "@/components/ui/heading";
import { accountPolicy } from "@/lib/auth/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { permissionMatrix } from "@/lib/permissions/matrix";

export const metadata: Metadata = { title: "Who may do what" };

export default async function PermissionsPage() {
  const viewer = await requireViewer();
  orNotFound(accountPolicy.readPermissions(viewer) || null);
  return (
    <>
      <Heading
        crumbs={[{ name: "Administration", address: "/admin" }]}
        title="Who may do what"
        lead="Tried out on the rules that the product itself asks, one role at a time. Somebody with several roles may do what any of them may. Advisers and links are shown with the own school allocated to them."
      />
      <PermissionTable lines={permissionMatrix()} />
    </>
  );
}
