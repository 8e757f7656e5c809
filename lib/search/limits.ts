/** So many of each kind are ranked, the newest first: of more the oldest are not offered. */
export const mostRanked = 200;
/** So many stand on a page of what was found. */
export const foundAtOnce = 20;
