import * as z from "zod/mini";

const email = z.string().check(z.trim(), z.toLowerCase(), z.email("Enter an e-mail address, like name@school.org"));
const typedPassword = z.string().check(z.minLength(1, "Enter your password"), z.maxLength(200, "A password has at most 200 characters"));
const newPassword = z
  .string()
  .check(z.minLength(12, "Use at least 12 characters: three words are easy to remember"), z.maxLength(200, "Use at most 200 characters"));
const token = z.string().check(z.minLength(20), z.maxLength(100));

export const signInFields = z.object({
  email,
  password: typedPassword,
  returnTo: z.optional(z.string().check(z.maxLength(500))),
});

export const forgottenFields = z.object({ email });

export const resetFields = z.object({ token, password: newPassword });

export const acceptFields = z.object({ token, password: newPassword });

export const joinFields = z.object({ token, password: typedPassword });

export const changePasswordFields = z.object({ current: typedPassword, password: newPassword });

export const providerFields = z.object({ provider: z.string().check(z.maxLength(40)), token: z.optional(token) });

export const sessionFields = z.object({ sessionId: z.uuid() });

export const trustFields = z.object({ trustId: z.uuid() });

export const identityFields = z.object({ issuer: z.string().check(z.maxLength(500)), subject: z.string().check(z.maxLength(500)) });

export const noFields = z.object({});
