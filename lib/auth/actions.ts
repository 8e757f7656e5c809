"use server";
import { beginProviderLink, changePassword, endOtherSessions, endSession, unlinkProvider } from "@/lib/auth/commands";
import { askForReset } from "@/lib/auth/entrance";
import {
  acceptFields,
  changePasswordFields,
  forgottenFields,
  identityFields,
  joinFields,
  noFields,
  providerFields,
  resetFields,
  sessionFields,
  signInFields,
  trustFields,
} from "@/lib/auth/schema";
import { requestOrigin } from "@/lib/auth/session";
import {
  acceptAndSignIn,
  beginWithProvider,
  chooseTrustHere,
  joinAndSignIn,
  resetAndSignIn,
  signInWithPassword,
  signOutHere,
} from "@/lib/auth/sign-in";
import { formAction, publicFormAction } from "@/lib/form-action";

export const signInAction = publicFormAction(signInFields, signInWithPassword, {
  goTo: (_value, { returnTo }) => (returnTo?.startsWith("/") && !returnTo.startsWith("//") && !returnTo.includes("\\") ? returnTo : "/"),
});

export const providerAction = publicFormAction(providerFields, beginWithProvider, { goTo: (address) => address });

export const forgottenAction = publicFormAction(forgottenFields, async ({ email }) => askForReset(email, (await requestOrigin()).address), {
  say: (_value, { email }) => `If ${email} has an account here, a letter with a link is on its way. It works once, for two hours.`,
});

export const resetAction = publicFormAction(resetFields, resetAndSignIn, { goTo: () => "/" });

export const acceptAction = publicFormAction(acceptFields, acceptAndSignIn, { goTo: () => "/" });

export const joinAction = publicFormAction(joinFields, joinAndSignIn, { goTo: () => "/" });

export const chooseTrustAction = publicFormAction(trustFields, chooseTrustHere, { goTo: () => "/" });

export const signOutAction = publicFormAction(noFields, signOutHere, { goTo: () => "/sign-in?signedOut=1" });

export const endSessionAction = formAction(sessionFields, endSession, { say: () => "That session has ended." });

export const endOtherSessionsAction = formAction(noFields, endOtherSessions, {
  say: (ended) => (ended === 0 ? "There was no other session." : `Ended ${ended} other ${ended === 1 ? "session" : "sessions"}.`),
});

export const changePasswordAction = formAction(changePasswordFields, changePassword, {
  say: () => "Your password is changed. Other browsers have been signed out.",
});

export const linkProviderAction = formAction(
  providerFields,
  async (viewer, { provider }) => {
    const link = await beginProviderLink(viewer);
    return link.ok ? beginWithProvider({ provider, token: link.value }) : link;
  },
  { goTo: (address) => address },
);

export const unlinkProviderAction = formAction(identityFields, unlinkProvider, { say: () => "The provider is no longer linked." });
