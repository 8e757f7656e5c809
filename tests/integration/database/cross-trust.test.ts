import { describe } from "vitest";
import { givenAppDatabase } from "../../support/app-database.ts";
import { describeCrossTrust } from "../../support/cross-trust.ts";

const database = givenAppDatabase();

describe("what belongs to another trust, with both walls", () => describeCrossTrust(database.url));
