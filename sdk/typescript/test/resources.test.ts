import assert from "node:assert/strict";
import { test } from "node:test";
import { SeatledgerError } from "seatledger";
import { connect } from "./running.js";

const { licenses, assignments } = connect().licenses;

test("a license is created, changed and read", async () => {
  const made = await licenses.create({ vendor: "Adobe", total_seats: 1, tags: ["b", "a"] });
  assert.equal(made.available_seats, 1);

  const changed = await licenses.update(made.id, { vendor: null, total_seats: 2 });
  assert.equal(changed.vendor, null);
  assert.deepEqual(changed.tags, ["b", "a"]);
  assert.deepEqual(await licenses.get(made.id), changed);
});

test("a seat is given once, taken back, and given again", async () => {
  const { id } = await licenses.create({ total_seats: 1 });
  const seat = await assignments.create({ license_id: id, assignee_id: "per_01" });
  assert.equal(seat.assignee_type, "Person");

  const full = await assignments.create({ license_id: id, assignee_id: "per_02" }).catch((error) => error);
  assert.ok(full instanceof SeatledgerError);
  assert.equal(full.code, "no_seats_available");
  assert.equal(full.problem?.total_seats, 1);

  const revoked = await assignments.revoke(seat.id, "left");
  assert.equal(revoked.revoke_reason, "left");
  assert.equal((await assignments.get(seat.id)).status, "revoked");
  await assignments.create({ license_id: id, assignee_id: "per_02" });
});

test("an error tells what is wrong", async () => {
  const wrong = await licenses.create({ total_seats: -1 }).catch((error) => error);
  assert.ok(wrong instanceof SeatledgerError);
  assert.equal(wrong.code, "invalid_fields");
  assert.deepEqual(wrong.errors.map((error) => [error.field, error.code]), [["total_seats", "out_of_range"]]);
  assert.match(wrong.message, /total_seats/);
  assert.equal(wrong.traceId?.length, 26);

  const missing = await licenses.get("lic_nobodys").catch((error) => error);
  assert.equal(missing.code, "license_not_found");
});

test("a list is its first page, and all rows of all pages", async () => {
  const vendor = `Vendor, "${crypto.randomUUID()}"`;
  const made: string[] = [];
  for (let i = 0; i < 5; i++) {
    made.unshift((await licenses.create({ vendor })).id);
  }
  const list = licenses.list({ vendor: [vendor], limit: 2, include_total: true });

  const page = await list;
  assert.equal(page.data.length, 2);
  assert.equal(page.total, 5);
  assert.equal(page.has_more, true);

  const seen: string[] = [];
  for await (const license of list) {
    seen.push(license.id);
  }
  assert.deepEqual(seen, made);
  assert.deepEqual((await licenses.list({ vendor: [vendor], sort: "created_at" })).data.map((one) => one.id), made.toReversed());
});
