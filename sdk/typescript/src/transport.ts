import { unlessAborted } from "./abort.js";
import type { SeatledgerOptions } from "./client.js";
import { Consistency } from "./consistency.js";
import { SeatledgerError } from "./errors.js";
import { exchange, type Answer, type Prepared } from "./exchange.js";
import { queryString } from "./query.js";
import { isPassing, pause, sleep } from "./retry.js";

export interface CallOptions {
  /** Gives the call up, with all its tries. */
  signal?: AbortSignal;
}

export interface WriteOptions extends CallOptions {
  /** Names the request, so that it is done once however often it is sent; one is made if it is left out. */
  idempotencyKey?: string;
  /** An ETag: nothing is changed if the resource has another version by now. Undefined is refused, not left out. */
  ifMatch?: string;
}

interface Call {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly query?: object;
  readonly body?: object;
}

const etags = new WeakMap<object, string>();

/** The ETag that a resource came with, for `ifMatch`. Rows of a list come with none, copies have none. */
export function etagOf(resource: object): string {
  const etag = etags.get(resource);
  if (etag === undefined) {
    throw new TypeError("No ETag came with this object; get the resource by its id");
  }
  return etag;
}

/** Sends requests, repeats those that failed in passing, and tells failures as errors. */
export class Transport {
  readonly #options: SeatledgerOptions;
  readonly #consistency = new Consistency();

  constructor(options: SeatledgerOptions) {
    this.#options = options;
  }

  /** The body of the answer. Every try of a write has the same Idempotency-Key. */
  async send<Body extends object>(call: Call, options: WriteOptions = {}): Promise<Body> {
    const request = this.#prepared(call, options);
    for (let tries = 0; ; tries++) {
      try {
        return await this.#attempt<Body>(request, options.signal);
      } catch (error) {
        if (!isPassing(error) || tries >= (this.#options.retries ?? 4)) {
          this.#forget(request, error);
          throw error;
        }
        await sleep(pause(tries, error), options.signal);
      }
    }
  }

  /** Else the token of a write that was undone by a restore would fail every read. */
  #forget({ headers }: Prepared, error: unknown): void {
    const token = headers.get("Consistency-Token");
    if (token !== null && error instanceof SeatledgerError && error.code === "read_side_behind") {
      this.#consistency.forget(token);
    }
  }

  /** Outside of any try: what cannot be written is no lost connection. */
  #prepared(call: Call, options: WriteOptions): Prepared {
    const { method, path } = call;
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    return { method, path, query: queryString(call.query), headers: this.#headers(call, options), body };
  }

  #headers(call: Call, options: WriteOptions): Headers {
    const headers = new Headers({ Accept: "application/json, application/problem+json" });
    const set = (name: string, value: string | undefined) => value !== undefined && headers.set(name, value);
    if (call.method === "GET") {
      set("Consistency-Token", this.#consistency.of(call.path));
    } else {
      set("Idempotency-Key", options.idempotencyKey ?? newKey());
      set("Content-Type", call.method === "PATCH" ? "application/merge-patch+json" : "application/json");
      set("If-Match", ifMatch(options));
    }
    return headers;
  }

  async #attempt<Body extends object>(request: Prepared, signal: AbortSignal | undefined): Promise<Body> {
    const { body, headers } = await this.#authorized<Body>(request, signal);
    this.#consistency.note(headers.get("Consistency-Token"), body);
    const etag = headers.get("ETag");
    if (etag !== null) {
      etags.set(body, etag);
    }
    return body;
  }

  /** Once more with another token where one is to be had: the issuer may have changed its key. */
  async #authorized<Body>(request: Prepared, signal: AbortSignal | undefined): Promise<Answer<Body>> {
    const token = await this.#token(signal);
    try {
      return await this.#exchange(request, token, signal);
    } catch (error) {
      const other = isRefused(error) ? await this.#token(signal, token) : token;
      if (other === token) {
        throw error;
      }
      return this.#exchange(request, other, signal);
    }
  }

  #exchange<Body>(request: Prepared, token: string | undefined, signal?: AbortSignal): Promise<Answer<Body>> {
    if (token !== undefined) {
      request.headers.set("Authorization", `Bearer ${token}`);
    }
    return exchange(this.#options, request, signal);
  }

  async #token(signal: AbortSignal | undefined, refused?: string): Promise<string | undefined> {
    signal?.throwIfAborted();
    const { token } = this.#options;
    const given = typeof token === "function" ? token({ ...this.#options, refused }) : token;
    return signal === undefined ? given : unlessAborted(Promise.resolve(given), signal);
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof SeatledgerError && error.status === 401;
}

/** 128 bits. There is no crypto.randomUUID on pages that come by plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Who lost the version would overwrite what others changed without a word. */
function ifMatch(options: WriteOptions): string | undefined {
  if ("ifMatch" in options && options.ifMatch === undefined) {
    throw new TypeError("ifMatch is undefined; leave it out if any version may be changed");
  }
  return options.ifMatch;
}
