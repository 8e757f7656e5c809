/** Writes the digests of a day as a process of its own, so that a test can kill it: node ... send-digests.mjs 2026-11-30 */
const { sendDigests } = await import("../../lib/notices/digest-round.ts");
await sendDigests(process.argv[2], 7);
process.exit();
