import * as z from "zod/mini";

export const makeFeedFields = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Say which calendar it is for"), z.maxLength(60, "Use at most 60 characters")),
});
export type MakeFeedTyped = z.output<typeof makeFeedFields>;

export const feedFields = z.object({ feedId: z.uuid() });
