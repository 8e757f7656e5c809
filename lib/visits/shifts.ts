/** How several visits are moved: to the next day that suits, or by so many days. */
export const shifts = { suit: "to the next day that suits", "7": "a week later", "14": "two weeks later", "-7": "a week earlier" } as const;
export type Shift = keyof typeof shifts;
