/**
 * Every address and every action that the built app exposes, with the permission that guards it in its query
 * or command. A test reads the framework's own manifests and fails for one that is missing here.
 */
export const publicDoor = "open to everybody: it only leads in, or says whether the app is well";

/** Pages and route handlers, by the framework's name of their file. */
export const routes: Record<string, string> = {
  "/(signed-in)/page": "account.keepOwn",
  "/(signed-in)/me/page": "account.keepOwn",
  "/(signed-in)/schools/page": "schools.list",
  "/(signed-in)/schools/new/page": "schools.add",
  "/(signed-in)/schools/[urn]/page": "schools.read",
  "/(signed-in)/schools/[urn]/change/page": "schools.change",
  "/(signed-in)/schools/[urn]/history/page": "schools.readHistory",
  "/(signed-in)/people/page": "people.list",
  "/(signed-in)/people/invite/page": "people.invite",
  "/(signed-in)/people/sheet/page": "people.invite",
  "/(signed-in)/people/stand-ins/page": "people.readStandIns",
  "/(signed-in)/people/[id]/page": "people.read",
  "/(signed-in)/people/[id]/change/page": "people.change",
  "/(signed-in)/people/[id]/history/page": "people.readHistory",
  "/(signed-in)/admin/page": "account.readAdministration",
  "/(signed-in)/admin/mail/page": "account.readMail",
  "/(signed-in)/admin/mail/[id]/page": "account.readMail",
  "/(signed-in)/admin/permissions/page": "account.readPermissions",
  "/sign-in/page": publicDoor,
  "/sign-in/forgotten/page": publicDoor,
  "/invitation/[secret]/page": publicDoor,
  "/password-reset/[secret]/page": publicDoor,
  "/set-up/[secret]/page": publicDoor,
  "/choose-trust/page": publicDoor,
  "/api/auth/[...nextauth]/route": publicDoor,
  "/api/health/route": publicDoor,
  "/api/health/live/route": publicDoor,
  "/_not-found/page": publicDoor,
  "/_global-error/page": publicDoor,
};

/** Server actions, by the noun of their file and their name. */
export const actions: Record<string, string> = {
  "auth.signInAction": publicDoor,
  "auth.providerAction": publicDoor,
  "auth.forgottenAction": publicDoor,
  "auth.resetAction": publicDoor,
  "auth.acceptAction": publicDoor,
  "auth.joinAction": publicDoor,
  "auth.chooseTrustAction": publicDoor,
  "auth.signOutAction": publicDoor,
  "set-up.setUpAction": publicDoor,
  "auth.endSessionAction": "account.keepOwn",
  "auth.endOtherSessionsAction": "account.keepOwn",
  "auth.changePasswordAction": "account.keepOwn",
  "auth.linkProviderAction": "account.keepOwn",
  "auth.unlinkProviderAction": "account.keepOwn",
  "people.inviteAction": "people.invite",
  "people.inviteSheetAction": "people.invite",
  "people.resendAction": "people.invite",
  "people.changePersonAction": "people.change",
  "people.giveRoleAction": "people.giveRole",
  "people.endRoleAction": "people.giveRole",
  "people.closePersonAction": "people.close",
  "people.reopenPersonAction": "people.close",
  "people.nameStandInAction": "people.nameStandIn",
  "people.endStandInAction": "people.nameStandIn",
  "schools.addSchoolAction": "schools.add",
  "schools.changeSchoolAction": "schools.change",
};
