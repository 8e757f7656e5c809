import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";

let common: Set<string> | undefined;

/** Whether a password stands in the list of the most used ones, in whatever case and with digits behind it. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary["passwords-common"] as string[]);
  const plain = password.toLowerCase();
  const bare = plain.replace(/[^a-z]+$/, "");
  return common.has(plain) || common.has(bare) || isRepeated(plain);
}

/** "aaaaaaaaaaaa", "passwordpassword", "123412341234". */
function isRepeated(password: string): boolean {
  return (password + password).indexOf(password, 1) < password.length;
}
