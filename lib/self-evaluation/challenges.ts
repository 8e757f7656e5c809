/** What stood beside an area when a form was drawn, as one text: by it a lost race is told. */
export function standingChallenge({ view, reason }: { view: string; reason: string }): string {
  return `${view}: ${reason}`.trim();
}
