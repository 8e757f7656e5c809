import { email as emailShape, maxLength, minLength, object, string, toLowerCase, trim } from "zod/mini";

export const setUpFields = object({
  token: string().check(minLength(20), maxLength(100)),
  trustName: string().check(trim(), minLength(3, "Enter the trust's name"), maxLength(200, "Use at most 200 characters")),
  name: string().check(trim(), minLength(2, "Enter your name"), maxLength(120, "A name has at most 120 characters")),
  email: string().check(trim(), toLowerCase(), maxLength(200), emailShape("Enter an e-mail address, like name@school.org")),
  password: string().check(
    minLength(12, "Use at least 12 characters: three words are easy to remember"),
    maxLength(200, "Use at most 200 characters"),
  ),
});
