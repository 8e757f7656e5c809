import * as z from "zod/mini";

export const jobFields = z.object({ name: z.string().check(z.maxLength(60)) });
