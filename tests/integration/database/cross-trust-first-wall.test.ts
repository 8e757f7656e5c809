import { describe, expect, it } from "vitest";
import { askAsSystem } from "@/lib/db";
import { givenAppDatabase } from "../../support/app-database.ts";
import { describeCrossTrust } from "../../support/cross-trust.ts";

const database = givenAppDatabase({ WAYMARK_SECOND_WALL: "off" });

describe("what belongs to another trust, with row-level security out of the way", () => {
  it("is asked as the owner, whom row-level security does not bind", async () => {
    const [role] = await askAsSystem<{ name: string }>("answer a health check")`SELECT current_user::text AS name`;
    expect(role?.name).not.toBe("waymark_app");
  });
  describeCrossTrust(database.url);
});
