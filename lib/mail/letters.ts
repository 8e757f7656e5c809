/** The invitation that a new person gets. */
export function invitationLetter(name: string, trustName: string, inviter: string, link: string) {
  return {
    subject: `${trustName} invites you to Waymark`,
    text: `Dear ${name},

${inviter} has invited you to Waymark, where ${trustName} keeps its visits to schools,
plans and actions.

Choose how you sign in here (the link works once, for 14 days):
${link}

If you did not expect this letter you need not do anything.
`,
  };
}

/** The way to a new password. */
export function resetLetter(name: string, link: string) {
  return {
    subject: "Choose a new password for Waymark",
    text: `Dear ${name},

somebody, probably you, has asked for a new password for this address.
Choose it here (the link works once, for two hours):
${link}

If it was not you, nothing has changed and you need not do anything.
`,
  };
}

/** Tells that the password is another one now. */
export function passwordChangedLetter(name: string) {
  return {
    subject: "Your Waymark password was changed",
    text: `Dear ${name},

the password of your Waymark account was changed just now, and other browsers were signed out.
If it was not you, ask your trust's administrator at once.
`,
  };
}
