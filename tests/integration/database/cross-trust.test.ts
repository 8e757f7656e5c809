import { describe } from "vitest";
import { useAppDatabase } from "../../support/app-database.ts";
import { describeCrossTrust } from "../../support/cross-trust.ts";

const database = useAppDatabase();

describe("what belongs to another trust, with both walls", () => describeCrossTrust(database.url));
