import { email as emailShape, maxLength, minLength, object, optional, string, toLowerCase, trim, uuid as uuidShape } from "zod/mini";

const email = string().check(trim(), toLowerCase(), emailShape("Enter an e-mail address, like name@school.org"));
const typedPassword = string().check(minLength(1, "Enter your password"), maxLength(200, "A password has at most 200 characters"));
const newPassword = string().check(
  minLength(12, "Use at least 12 characters: three words are easy to remember"),
  maxLength(200, "Use at most 200 characters"),
);
const token = string().check(minLength(20), maxLength(100));

export const signInFields = object({
  email,
  password: typedPassword,
  returnTo: optional(string().check(maxLength(500))),
});

export const forgottenFields = object({ email });

export const resetFields = object({ token, password: newPassword });

export const acceptFields = object({ token, password: newPassword });

export const joinFields = object({ token, password: typedPassword });

export const changePasswordFields = object({ current: typedPassword, password: newPassword });

export const providerFields = object({ provider: string().check(maxLength(40)), token: optional(token) });

export const sessionFields = object({ sessionId: uuidShape() });

export const trustFields = object({ trustId: uuidShape() });

export const identityFields = object({ issuer: string().check(maxLength(500)), subject: string().check(maxLength(500)) });

export const noFields = object({});
