import { expect, it } from "vitest";
import { addMeeting, changeMeeting, nameClerk, removeMeeting } from "@/lib/governing-bodies/commands";
import { governingBodyPage } from "@/lib/governing-bodies/queries";
import { schoolPage } from "@/lib/schools/queries";
import { aSchool, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aClerk() {
  const trust = await aTrust();
  const school = await aSchool(trust.id);
  return { trust, school, clerk: await aViewer(trust, "clerk", { school }) };
}

it("a clerk enters the year's meetings, once each, and takes one out; the school's page shows those to come", async () => {
  const { trust, school, clerk } = await aClerk();
  const meeting = { schoolId: school.id, time: "18:00", title: "Full governing body" };
  for (const day of ["2026-12-08", "2026-10-06", "2027-03-09"])
    expect(await addMeeting(clerk, { ...meeting, day })).toEqual({ ok: true, value: { urn: school.urn } });
  expect(await addMeeting(clerk, { ...meeting, day: "2026-12-08" })).toMatchObject({ ok: false, refusal: { field: "day" } });
  const governor = await aViewer(trust, "governor", { school });
  expect((await schoolPage(governor, school.urn))?.meetings.map(({ day }) => day)).toEqual(["2026-12-08", "2027-03-09"]);
  const page = await governingBodyPage(clerk, school.urn);
  expect(page?.meetings.map(({ day }) => day)).toEqual(["2027-03-09", "2026-12-08", "2026-10-06"]);
  const meetingId = page?.meetings[0]?.id ?? "";
  expect((await removeMeeting(governor, { meetingId })).ok).toBe(false);
  expect(await removeMeeting(clerk, { meetingId })).toMatchObject({ ok: true });
  expect((await removeMeeting(clerk, { meetingId })).ok).toBe(false);
  expect((await governingBodyPage(clerk, school.urn))?.meetings).toHaveLength(2);
});

it("a meeting is moved and renamed by its clerk, and onto no other", async () => {
  const { trust, school, clerk } = await aClerk();
  const meeting = { schoolId: school.id, time: "18:00", title: "Full governing body" };
  for (const day of ["2026-12-08", "2027-03-09"]) await addMeeting(clerk, { ...meeting, day });
  const meetingId = (await governingBodyPage(clerk, school.urn))?.meetings.find(({ day }) => day === "2026-12-08")?.id ?? "";
  const moved = { meetingId, day: "2026-12-15", time: "", title: "Full governing body" };
  const governor = await aViewer(trust, "governor", { school });
  expect((await changeMeeting(governor, moved)).ok).toBe(false);
  expect(await changeMeeting(clerk, { ...moved, day: "2027-03-09" })).toMatchObject({ ok: false, refusal: { field: "day" } });
  expect(await changeMeeting(clerk, moved)).toEqual({ ok: true, value: { urn: school.urn } });
  expect((await governingBodyPage(clerk, school.urn))?.meetings.find(({ id }) => id === meetingId)).toMatchObject({
    day: "2026-12-15",
    time: null,
  });
});

it("the clerk is named before they have an account, and of two who write at once the second sees the first", async () => {
  const { trust, school, clerk } = await aClerk();
  const office = await aViewer(trust, "adminSupport");
  const typed = { schoolId: school.id, clerkName: "Maureen Doyle", clerkEmail: "m@school.test", version: 0 };
  expect(await nameClerk(office, typed)).toMatchObject({ ok: true });
  expect(await nameClerk(clerk, { ...typed, clerkName: "Somebody Else" })).toMatchObject({
    ok: false,
    refusal: { theirs: { clerkName: "Maureen Doyle", clerkEmail: "m@school.test", version: "1" } },
  });
  expect((await schoolPage(clerk, school.urn))?.clerk).toEqual({ name: "Maureen Doyle", email: "m@school.test" });
  expect(await nameClerk(clerk, { ...typed, clerkName: "", version: 1 })).toMatchObject({ ok: true });
  expect((await schoolPage(clerk, school.urn))?.clerk).toBeNull();
});

it("a governing body is kept at its own school, and by no governor or director", async () => {
  const { trust, school } = await aClerk();
  const elsewhere = await aSchool(trust.id);
  for (const viewer of [
    await aViewer(trust, "clerk", { school: elsewhere }),
    await aViewer(trust, "governor", { school }),
    await aViewer(trust, "directorOfEducation"),
  ]) {
    expect(await governingBodyPage(viewer, school.urn)).toBeNull();
    expect((await addMeeting(viewer, { schoolId: school.id, day: "2026-12-08", time: "", title: "Own" })).ok).toBe(false);
    expect((await nameClerk(viewer, { schoolId: school.id, clerkName: "Own", clerkEmail: "", version: 0 })).ok).toBe(false);
  }
});
