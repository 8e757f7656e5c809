/** A file that can not be read, with the sentence that says why. */
export class Unreadable extends Error {}
