const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "Mac"],
  ["CrOS", "Chromebook"],
  ["Linux", "Linux"],
] as const;

/** A browser as people know it: "Safari on iPhone". */
export function browserName(userAgent: string): string {
  const found = (among: readonly (readonly [mark: string, name: string])[]) => among.find(([mark]) => userAgent.includes(mark))?.[1];
  return `${found(browsers) ?? "A browser"} on ${found(systems) ?? "a device"}`;
}
