import assert from "node:assert/strict";
import { test } from "node:test";
import { etagOf } from "seatledger";
import { connect } from "./running.js";

const { licenses } = connect().licenses;

test("a change of what somebody else changed is refused", async () => {
  const made = await licenses.create({});
  const ifMatch = etagOf(made);
  assert.match(ifMatch, /^"1\./);
  await licenses.update(made.id, { vendor: "Acme" }, { ifMatch });

  const stale = await licenses.update(made.id, { vendor: "Adobe" }, { ifMatch }).catch((error) => error);
  assert.equal(stale.status, 412);
  assert.equal((await licenses.get(made.id)).vendor, "Acme");
});

test("a version that is not known guards nothing, and says so", async () => {
  const made = await licenses.create({});
  const page = await licenses.list({ id: made.id });
  assert.throws(() => etagOf(page.data[0]!), /get the resource by its id/);

  // @ts-expect-error the types find it too, where they are exact
  const change = licenses.update(made.id, { vendor: "Acme" }, { ifMatch: undefined });
  await assert.rejects(change, /ifMatch is undefined/);
  assert.equal((await licenses.get(made.id)).vendor, null);
});

test("a write with the same key is done once", async () => {
  const idempotencyKey = crypto.randomUUID();
  const once = await licenses.create({ vendor: "Acme" }, { idempotencyKey });
  const again = await licenses.create({ vendor: "Acme" }, { idempotencyKey });
  assert.deepEqual(again, once);

  const other = await licenses.create({ vendor: "Adobe" }, { idempotencyKey }).catch((error) => error);
  assert.equal(other.code, "idempotency_key_reused");
});

test("a later write has a token of a higher position", async () => {
  const positions: number[] = [];
  const watched: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    positions.push(Number(atob(answer.headers.get("Consistency-Token")!).split(".")[0]));
    return answer;
  };
  const { licenses } = connect({ fetch: watched }).licenses;
  await licenses.create({});
  await licenses.create({});

  assert.ok(positions[0]! < positions[1]!, `${positions}`);
});
