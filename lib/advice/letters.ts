interface About {
  school: string;
  subject: string;
  address: string;
}

/** Tells who is asked. What was asked is read in the app, never in a letter. */
export function askedLetter({ school, subject, address }: About, governor: string) {
  return {
    subject: `${governor} asks for your advice: ${subject}`,
    text: `${governor}, a governor of ${school}, asks for your advice: ${subject}.

Read the question and answer it here:
${address}
`,
  };
}

/** Tells who has asked. */
export function answeredAdviceLetter({ school, subject, address }: About, by: string) {
  return {
    subject: `Your request for advice is answered: ${subject}`,
    text: `${by} has answered what you asked for ${school}: ${subject}.

Read the answer here:
${address}
`,
  };
}
