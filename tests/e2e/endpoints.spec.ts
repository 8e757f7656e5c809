import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { actions, eachDecides, publicDoor, routes, secretAddress, signedAddress } from "../../lib/permissions/endpoints.ts";
import { permissionMatrix } from "../../lib/permissions/matrix.ts";

function manifest<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(process.env.WAYMARK_BUILD ?? ".next", "server", name), "utf8"));
}

test("every page and route of the built app stands in the table of permissions, and none that is gone", () => {
  const built = Object.keys(manifest<Record<string, string>>("app-paths-manifest.json"));
  expect(built.sort()).toEqual(Object.keys(routes).sort());
});

test("every server action of the built app stands in the table of permissions, and none that is gone", () => {
  const { node } = manifest<{ node: Record<string, { filename: string; exportedName: string }> }>("server-reference-manifest.json");
  const built = new Set(Object.values(node).map(({ filename, exportedName }) => `${filename.split("/").at(-2)}.${exportedName}`));
  expect([...built].sort()).toEqual(Object.keys(actions).sort());
});

test("every permission that the table names is one of the matrix", () => {
  const known = new Set(permissionMatrix().map(({ policy, name }) => `${policy}.${name}`));
  const named = [...Object.values(routes), ...Object.values(actions)].filter(
    (permission) => ![publicDoor, secretAddress, eachDecides, signedAddress].includes(permission),
  );
  expect(named.filter((permission) => !known.has(permission))).toEqual([]);
});
