/** A key for something new: the first words of its name, with a number where that is taken. */
export function freeKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize("NFD")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["row"];
  const plain = words.slice(0, 5).join("-").slice(0, 60);
  if (!taken.includes(plain)) return plain;
  for (let further = 2; ; further += 1) if (!taken.includes(`${plain}-${further}`)) return `${plain}-${further}`;
}
