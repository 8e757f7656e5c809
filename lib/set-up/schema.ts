import * as z from "zod/mini";

export const setUpFields = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(100)),
  trustName: z.string().check(z.trim(), z.minLength(3, "Enter the trust's name"), z.maxLength(200, "Use at most 200 characters")),
  name: z.string().check(z.trim(), z.minLength(2, "Enter your name"), z.maxLength(120, "A name has at most 120 characters")),
  email: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200), z.email("Enter an e-mail address, like name@school.org")),
  password: z
    .string()
    .check(z.minLength(12, "Use at least 12 characters: three words are easy to remember"), z.maxLength(200, "Use at most 200 characters")),
});
