interface About {
  school: string;
  address: string;
}

/** Tells who is asked. What it is about is read in the app, never in a letter, which others may have to look after. */
export function askedLetter({ school, address }: About, governor: string) {
  return {
    subject: `${governor} asks for your advice`,
    text: `${governor}, a governor of ${school}, asks for your advice.

Read the question and answer it here:
${address}
`,
  };
}

/** Tells who has asked. */
export function answeredAdviceLetter({ school, address }: About, by: string) {
  return {
    subject: `Your request for advice is answered`,
    text: `${by} has answered what you asked for ${school}.

Read the answer here:
${address}
`,
  };
}

/** Tells who has asked that the answer was put right. */
export function correctedAdviceLetter({ school, address }: About, by: string) {
  return {
    subject: `The answer to your request for advice was corrected`,
    text: `${by} has corrected the answer to what you asked for ${school}.

Read it here:
${address}
`,
  };
}
