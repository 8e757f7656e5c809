"use server";
import { formAction } from "@/lib/form-action";
import { changePerson, invitePerson, resendInvitation } from "@/lib/people/commands";
import { closePerson, endRole, giveRole, reopenPerson } from "@/lib/people/role-commands";
import {
  changePersonFields,
  endRoleFields,
  endStandInFields,
  giveRoleFields,
  inviteFields,
  personFields,
  sheetFields,
  standInFields,
} from "@/lib/people/schema";
import { inviteFromSheet } from "@/lib/people/sheet-commands";
import { endStandIn, nameStandIn } from "@/lib/people/stand-in-commands";

export const inviteAction = formAction(inviteFields, invitePerson, { goTo: ({ personId }) => `/people/${personId}?told=invited` });

export const inviteSheetAction = formAction(sheetFields, inviteFromSheet, { show: true });

export const resendAction = formAction(personFields, resendInvitation, {
  say: ({ email }) => `A new invitation is on its way to ${email}.`,
});

export const changePersonAction = formAction(changePersonFields, changePerson, {
  goTo: ({ personId }) => `/people/${personId}?told=changed`,
});

export const giveRoleAction = formAction(giveRoleFields, giveRole, {
  goTo: (_value, { personId }) => `/people/${personId}?told=given`,
  once: true,
});

export const endRoleAction = formAction(endRoleFields, endRole, { say: () => "The role has ended." });

export const closePersonAction = formAction(personFields, closePerson, {
  goTo: (_value, { personId }) => `/people/${personId}?told=closed`,
});

export const reopenPersonAction = formAction(personFields, reopenPerson, {
  goTo: (_value, { personId }) => `/people/${personId}?told=reopened`,
});

export const nameStandInAction = formAction(standInFields, nameStandIn, { goTo: () => "/people/stand-ins?told=named", once: true });

export const endStandInAction = formAction(endStandInFields, endStandIn, { say: () => "It has ended." });
