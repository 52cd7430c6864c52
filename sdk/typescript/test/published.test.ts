import assert from "node:assert/strict";
import { test } from "node:test";
import { SeatledgerError } from "seatledger";
import { connect } from "./running.js";

const client = connect();

test("the published snippet runs as it is", async () => {
  // list — returns only your records; add filters/search:
  await client.licenses.licenses.list()

  // create:
  await client.licenses.licenses.create({
    id: "rec_01HXEXAMPLE",
    tenant_id: "example tenant_id",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    app_id: "example app_id",
    created_by: "rec_01HXEXAMPLE",
  })

  // list — returns only your records; add filters/search:
  await client.licenses.assignments.list()
});

test("what the server stamps comes from the server", async () => {
  const before = Date.now();
  const license = await client.licenses.licenses.create({
    id: "rec_01HXEXAMPLE",
    tenant_id: "example tenant_id",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    app_id: "example app_id",
    created_by: "rec_01HXEXAMPLE",
  });

  assert.match(license.id, /^lic_[0-9A-Z]{26}$/);
  assert.notEqual(license.tenant_id, "example tenant_id");
  assert.equal(license.app_id, null);
  assert.equal(license.created_by, "per_01");
  assert.ok(Date.parse(license.created_at) >= before - 1);
  assert.deepEqual(await client.licenses.licenses.get(license.id), license);
});

test("an assignment that names no license and no holder is refused by name", async () => {
  const request = {
    id: "rec_01HXEXAMPLE",
    tenant_id: "example tenant_id",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    app_id: "example app_id",
    created_by: "rec_01HXEXAMPLE",
  };

  // @ts-expect-error the types find it too
  const refused = await client.licenses.assignments.create(request).catch((error) => error);

  assert.ok(refused instanceof SeatledgerError);
  assert.equal(refused.status, 422);
  assert.equal(refused.code, "invalid_fields");
  assert.deepEqual(refused.errors.map((error) => error.field).sort(), ["assignee_id", "license_id"]);
});
