import "server-only";
import { acceptWithProvider, type Identity } from "@/lib/auth/invitation";
import { findLink, spendLink } from "@/lib/auth/links";
import { asSystem, recordSystemUse } from "@/lib/db";

/** The account that a provider's subject belongs to, or null: keyed by issuer and subject, never by e-mail. */
export async function accountOfIdentity(issuer: string, subject: string): Promise<string | null> {
  const known = await asSystem("sign in", (db) =>
    db.providerIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { accountId: true } }),
  );
  return known?.accountId ?? null;
}

/** Why a provider's answer did not open the door; the sign-in page has a sentence for each. */
export type ProviderRefusal = "unknown" | "taken" | "invitation";

/**
 * Finds the account of a provider's answer; with a linking secret (from an invitation, or made by a signed-in
 * person a moment ago) links it first.
 */
export async function accountFor(identity: Identity, linking: string | undefined): Promise<string | ProviderRefusal> {
  const known = await accountOfIdentity(identity.issuer, identity.subject);
  if (!linking) return known ?? "unknown";
  if (known) return "taken";
  const linked = await linkToAccount(identity, linking);
  if (linked) return linked;
  const accepted = await acceptWithProvider(linking, identity);
  return accepted.ok ? accepted.value : "invitation";
}

/** Links a provider to the account that asked for it while signed in. */
function linkToAccount(identity: Identity, secret: string): Promise<string | null> {
  return asSystem("use a one-time link", async (db) => {
    const link = await findLink(db, "providerLink", secret);
    if (!link?.accountId || !(await spendLink(db, secret))) return null;
    await db.providerIdentity.create({ data: { ...identity, accountId: link.accountId } });
    await recordSystemUse(db, "use a one-time link", link.accountId, { linked: identity.label });
    return link.accountId;
  });
}
