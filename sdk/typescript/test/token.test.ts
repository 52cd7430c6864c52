import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { ConnectionError, Seatledger, SeatledgerError, clientCredentials } from "seatledger";
import { troubled, type Answer } from "./troubled.js";

function issued(token: string, seconds: number): Answer {
  return { status: 200, body: { access_token: token, expires_in: seconds } };
}

test("a token is kept until it is about to expire", async (t) => {
  const service = await troubled([issued("t1", 3600), issued("t2", 3600)]);
  t.after(service.close);
  const token = clientCredentials({ baseUrl: service.baseUrl, clientId: "demo", clientSecret: "s&=" });

  assert.equal(await token(), "t1");
  assert.equal(await token(), "t1");
  assert.equal(service.asked.length, 1);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(service.asked[0]!.body)), {
    grant_type: "client_credentials",
    client_id: "demo",
    client_secret: "s&=",
  });
});

test("a token that has expired is replaced", async (t) => {
  const service = await troubled([issued("t1", -1), issued("t2", 3600)]);
  t.after(service.close);
  const token = clientCredentials({ baseUrl: service.baseUrl, clientId: "demo", clientSecret: "s" });

  assert.equal(await token(), "t1");
  assert.equal(await token(), "t2");
});

test("a token that is refused is replaced at once", async (t) => {
  const refusal = { status: 401, body: { code: "unauthenticated", detail: "No." } };
  const service = await troubled([issued("t1", 3600), refusal, issued("t2", 3600)]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  const { licenses } = new Seatledger({ baseUrl, token }).licenses;
  await licenses.get("lic_1");
  await licenses.get("lic_1");

  const sent = service.asked.map((request) => request.headers.authorization);
  assert.deepEqual(sent, [undefined, "Bearer t1", undefined, "Bearer t2", "Bearer t2"]);
});

test("calls that were refused the same token share the next one", async (t) => {
  const service = await troubled([issued("t1", 3600), issued("t2", 3600)]);
  t.after(service.close);
  const token = clientCredentials({ baseUrl: service.baseUrl, clientId: "demo", clientSecret: "s" });
  const refused = await token();

  assert.deepEqual(await Promise.all([token({ refused }), token({ refused })]), ["t2", "t2"]);
  assert.equal(await token({ refused }), "t2");
});

test("who is refused with a new token, too, is told so", async (t) => {
  const refusal = { status: 401, body: { code: "unauthenticated", detail: "No." } };
  const service = await troubled([issued("t1", 3600), refusal, issued("t2", 3600), refusal]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  const { licenses } = new Seatledger({ baseUrl, token }).licenses;

  await assert.rejects(licenses.get("lic_1"), (error) => error instanceof SeatledgerError && error.status === 401);
  assert.equal(service.asked.length, 4);
});

test("a token of which there is no other is refused once", async (t) => {
  const refusal = { status: 401, body: { code: "unauthenticated", detail: "No." } };
  const service = await troubled([refusal]);
  t.after(service.close);
  const { licenses } = new Seatledger({ baseUrl: service.baseUrl, token: "t1" }).licenses;

  await assert.rejects(licenses.get("lic_1"), SeatledgerError);
  assert.equal(service.asked.length, 1);
});

test("a refusal is told, and asked again the next time", async (t) => {
  const refusal = { status: 401, body: { code: "unauthenticated", detail: "No." } };
  const service = await troubled([refusal, issued("t1", 3600)]);
  t.after(service.close);
  const token = clientCredentials({ baseUrl: service.baseUrl, clientId: "demo", clientSecret: "s" });

  await assert.rejects(token(), (error) => error instanceof SeatledgerError && error.status === 401);
  assert.equal(await token(), "t1");
});

test("a service below a path is asked there for tokens, too", async (t) => {
  const service = await troubled([issued("t1", 3600)]);
  t.after(service.close);
  const baseUrl = `${service.baseUrl}/seatledger/`;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  await new Seatledger({ baseUrl, token }).licenses.licenses.get("lic_1");

  assert.deepEqual(service.asked.map((request) => request.url), [
    "/seatledger/api/v1/auth/token",
    "/seatledger/api/v1/licenses/lic_1",
  ]);
});

test("calls that wait for a token wait for the same one", async (t) => {
  const service = await troubled([issued("t1", -1), issued("t2", 3600)]);
  t.after(service.close);
  const token = clientCredentials({ baseUrl: service.baseUrl, clientId: "demo", clientSecret: "s" });

  assert.deepEqual(await Promise.all([token(), token(), token()]), ["t1", "t1", "t1"]);
  assert.deepEqual(await Promise.all([token(), token(), token()]), ["t2", "t2", "t2"]);
  assert.equal(service.asked.length, 2);
});

test("a token is asked for again after every passing failure", async (t) => {
  const busy = { status: 429, headers: { "Retry-After": "1" } };
  const service = await troubled([busy, { status: 503 }, "broken", issued("t1", 3600)]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  await new Seatledger({ baseUrl, token }).licenses.licenses.get("lic_1");

  const paths = service.asked.map((request) => request.url);
  assert.deepEqual(paths, [...Array(4).fill("/api/v1/auth/token"), "/api/v1/licenses/lic_1"]);
  assert.ok(service.asked[1]!.at - service.asked[0]!.at >= 1000);
});

test("an issuer that is out of reach is as a service that is", async (t) => {
  const service = await troubled(["broken", "broken"]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  const { licenses } = new Seatledger({ baseUrl, token, retries: 1 }).licenses;

  await assert.rejects(licenses.get("lic_1"), ConnectionError);
  assert.equal(service.asked.length, 2);
});

test("what a token function of one's own throws is told as it is", async () => {
  const token = () => Promise.reject(new TypeError("no vault"));
  const { licenses } = new Seatledger({ baseUrl: "http://localhost", token }).licenses;

  await assert.rejects(licenses.get("lic_1"), { name: "TypeError", message: "no vault" });
});

test("a token is asked for by the fetch of the client", async (t) => {
  const service = await troubled([issued("t1", 3600)]);
  t.after(service.close);
  const { baseUrl } = service;
  const seen: unknown[] = [];
  const watched: typeof fetch = (input, init) => (seen.push(input), fetch(input, init));
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  await new Seatledger({ baseUrl, token, fetch: watched }).licenses.licenses.get("lic_1");

  assert.deepEqual(seen, [`${baseUrl}/api/v1/auth/token`, `${baseUrl}/api/v1/licenses/lic_1`]);
});

test("a token takes no longer than a try may", async (t) => {
  const service = await troubled([later(500, issued("t1", 3600))]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  const { licenses } = new Seatledger({ baseUrl, token, timeout: 100, retries: 0 }).licenses;

  await assert.rejects(licenses.get("lic_1"), ConnectionError);
});

test("who gives up waiting for a token leaves it to others", async (t) => {
  const answer = later(500, issued("t1", 3600));
  const service = await troubled([answer]);
  t.after(service.close);
  const { baseUrl } = service;
  const token = clientCredentials({ baseUrl, clientId: "demo", clientSecret: "s" });
  const { licenses } = new Seatledger({ baseUrl, token }).licenses;
  const caller = new AbortController();
  const happened: string[] = [];
  answer.then(() => happened.push("token"));

  const impatient = licenses.get("lic_1", { signal: caller.signal }).catch((error) => happened.push(error.name));
  const patient = licenses.get("lic_2");
  caller.abort();
  await Promise.all([impatient, patient]);

  assert.deepEqual(happened, ["AbortError", "token"]);
  assert.deepEqual(service.asked.map((request) => request.url), ["/api/v1/auth/token", "/api/v1/licenses/lic_2"]);
});
