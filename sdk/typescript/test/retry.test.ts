import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { ConnectionError, Seatledger, SeatledgerError, type SeatledgerOptions } from "seatledger";
import { troubled, type Asked, type Reply } from "./troubled.js";

const MADE = { status: 201, headers: { "Consistency-Token": "tok_1" }, body: { id: "lic_1" } };

async function client(t: TestContext, replies: Reply[], more: Partial<SeatledgerOptions> = {}) {
  const service = await troubled(replies);
  t.after(service.close);
  const { licenses } = new Seatledger({ baseUrl: service.baseUrl, ...more }).licenses;
  return { licenses, asked: service.asked };
}

/** How much a signal holds, in Node's own fields. */
function held(signal: AbortSignal): number {
  const fields = Object.getOwnPropertySymbols(signal).map((field) => Reflect.get(signal, field));
  return fields.reduce((sum, field) => sum + (field?.size ?? 0), 0);
}

test("a write is repeated with the same key after every passing failure", async (t) => {
  const busy = { status: 503, headers: { "Retry-After": "0" } };
  const running = { status: 409, body: { code: "request_in_progress" } };
  const { licenses, asked } = await client(t, [busy, "broken", running, { status: 502 }, MADE]);

  assert.deepEqual(await licenses.create({ vendor: "Acme" }), MADE.body);

  assert.equal(asked.length, 5);
  const keys = new Set(asked.map((request) => request.headers["idempotency-key"]));
  assert.equal(keys.size, 1);
  assert.match([...keys][0] as string, /^[0-9a-f]{32}$/);
  assert.deepEqual(new Set(asked.map((request) => request.body)), new Set(['{"vendor":"Acme"}']));
});

test("each write has a key of its own, or the one that it is given", async (t) => {
  t.mock.method(crypto, "randomUUID", () => assert.fail("it is not there on pages that come by plain http"));
  const { licenses, asked } = await client(t, [MADE, MADE, MADE]);
  await licenses.create({});
  await licenses.create({});
  await licenses.create({}, { idempotencyKey: "mine" });

  const keys = asked.map((request) => request.headers["idempotency-key"]);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], "mine");
});

test("it waits as long as it is told", async (t) => {
  const { licenses, asked } = await client(t, [{ status: 429, headers: { "Retry-After": "1" } }]);
  await licenses.get("lic_1");

  assert.ok(asked[1]!.at - asked[0]!.at >= 1000);
});

test("it gives up in the end and tells the last failure", async (t) => {
  const behind = { status: 503, body: { code: "read_side_behind", detail: "Later." } };
  const { licenses, asked } = await client(t, [behind, behind], { retries: 1 });

  await assert.rejects(licenses.get("lic_1"), (error) => error instanceof SeatledgerError && error.code === "read_side_behind");
  assert.equal(asked.length, 2);
});

test("a connection that breaks each time is an error of its own", async (t) => {
  const { licenses } = await client(t, ["broken", "broken"], { retries: 1 });

  await assert.rejects(licenses.get("lic_1"), ConnectionError);
});

test("what will not change is not repeated", async (t) => {
  const { licenses, asked } = await client(t, [{ status: 409, body: { code: "already_assigned" } }, { status: 422 }]);

  await assert.rejects(licenses.create({}), SeatledgerError);
  await assert.rejects(licenses.create({}), SeatledgerError);
  assert.equal(asked.length, 2);
});

test("it does not hurry when it is told to wait for ages", async (t) => {
  for (const ages of ["2147484", "1e300", new Date(Date.now() + 1e11).toUTCString()]) {
    const { licenses, asked } = await client(t, [{ status: 429, headers: { "Retry-After": ages } }]);

    await assert.rejects(licenses.get("lic_1", { signal: AbortSignal.timeout(500) }), { name: "TimeoutError" });
    assert.equal(asked.length, 1);
  }
});

test("what is no problem after all is told by its status", async (t) => {
  for (const body of ["<html>", "", "null", "{}"]) {
    const { licenses, asked } = await client(t, [{ status: 404, body }]);

    const failure = await licenses.get("lic_1").catch((error) => error);
    assert.ok(failure instanceof SeatledgerError, `${failure}`);
    assert.equal(failure.message, "Status 404");
    assert.equal(asked.length, 1);
  }
});

test("what cannot be written is told at once", async (t) => {
  const { licenses, asked } = await client(t, [], { retries: 0 });
  const cost: Record<string, unknown> = {};
  cost.itself = cost;

  await assert.rejects(async () => licenses.list({ created_at_gte: new Date("never") }), RangeError);
  await assert.rejects(licenses.create({ cost }), TypeError);
  assert.equal(asked.length, 0);
});

test("a caller may give up", async (t) => {
  const { licenses, asked } = await client(t, [{ status: 503, headers: { "Retry-After": "60" } }]);
  const signal = AbortSignal.timeout(200);

  await assert.rejects(licenses.get("lic_1", { signal }), { name: "TimeoutError" });
  assert.equal(asked.length, 1);
});

test("a call that is done has let go of its signal", async (t) => {
  const { licenses } = await client(t, [{ status: 503 }], { token: async () => "t1" });
  const { signal } = new AbortController();
  await licenses.get("lic_1", { signal });

  assert.equal(held(signal), 0);
});

test("a try takes no longer than it may", async (t) => {
  const late = later(500, MADE);
  const { licenses, asked } = await client(t, [late], { timeout: 100 });
  await licenses.get("lic_1", { signal: new AbortController().signal });

  assert.equal(asked.length, 2);
});

test("a read shows what was written", async (t) => {
  const other = { ...MADE, headers: { "Consistency-Token": "tok_2" }, body: { id: "asg_1", license_id: "lic_2" } };
  const { licenses, asked } = await client(t, [{ status: 200 }, MADE, other]);
  await licenses.get("lic_1");
  await licenses.create({});
  await licenses.create({});
  for (const id of ["lic_1", "lic_2", "lic_3"]) {
    await licenses.get(id);
  }

  const tokens = asked.map((request) => request.headers["consistency-token"]);
  assert.deepEqual(tokens, [undefined, undefined, undefined, "tok_1", "tok_2", "tok_2"]);
});

function written(position: number, id: string): Reply {
  const token = Buffer.from(`${position}.${id}.0123456789abcdef`).toString("base64url");
  return { status: 201, headers: { "Consistency-Token": token }, body: { id } };
}

function positions(asked: Asked[]): (number | undefined)[] {
  const tokens = asked.map((request) => request.headers["consistency-token"] as string | undefined);
  return tokens.map((token) => (token === undefined ? undefined : Number(atob(token).split(".")[0])));
}

test("a read shows what was written last, in whatever order the answers came", async (t) => {
  const { licenses, asked } = await client(t, [written(10, "lic_1"), written(9, "lic_1"), written(8, "lic_2")]);
  await licenses.create({});
  await licenses.create({});
  await licenses.create({});
  for (const id of ["lic_1", "lic_2", "lic_3"]) {
    await licenses.get(id);
  }

  assert.deepEqual(positions(asked), [undefined, undefined, undefined, 10, 8, 10]);
});

test("a write that the service will never show is forgotten in the end", async (t) => {
  const behind = { status: 503, body: { code: "read_side_behind", detail: "Later." } };
  const replies = [written(8, "lic_1"), written(10, "lic_2"), written(11, "lic_3"), behind];
  const { licenses, asked } = await client(t, replies, { retries: 0 });
  await licenses.create({});
  await licenses.create({});
  await licenses.create({});
  await assert.rejects(licenses.get("lic_2"), SeatledgerError);
  for (const id of ["lic_1", "lic_2", "lic_3"]) {
    await licenses.get(id);
  }

  assert.deepEqual(positions(asked), [undefined, undefined, undefined, 10, 8, undefined, undefined]);
});

test("a try may take as long as it likes", async (t) => {
  for (const timeout of [Infinity, 2 ** 31]) {
    const { licenses, asked } = await client(t, [later(50, MADE)], { timeout });
    await licenses.get("lic_1");

    assert.equal(asked.length, 1);
  }
});

test("a token may be given anew for each request", async (t) => {
  let count = 0;
  const { licenses, asked } = await client(t, [], { token: async () => `t${++count}` });
  await licenses.get("lic_1");
  await licenses.get("lic_1");

  assert.deepEqual(asked.map((request) => request.headers.authorization), ["Bearer t1", "Bearer t2"]);
});

test("a list asks for values whatever is in them", async (t) => {
  const page = { status: 200, body: { data: [], next_cursor: null } };
  const { licenses, asked } = await client(t, [page]);
  await licenses.list({ vendor: ["a,b", "null", "c\\d", null], total_seats_gte: 5, status: "active,expired" });

  const query = new URL(asked[0]!.url, "http://localhost").searchParams;
  assert.equal(query.get("vendor"), "a\\,b,\\null,c\\\\d,null");
  assert.equal(query.get("total_seats_gte"), "5");
  assert.equal(query.get("status"), "active,expired");
});
