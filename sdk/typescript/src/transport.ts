import { within } from "./abort.js";
import type { SeatledgerOptions } from "./client.js";
import { Consistency } from "./consistency.js";
import { ConnectionError, SeatledgerError, problemIn } from "./errors.js";
import { queryString } from "./query.js";
import { isPassing, pause, sleep } from "./retry.js";
import { urlOf } from "./url.js";

export interface CallOptions {
  /** Gives the call up, with all its tries. */
  signal?: AbortSignal;
}

export interface WriteOptions extends CallOptions {
  /** Names the request, so that it is done once however often it is sent; one is made if it is left out. */
  idempotencyKey?: string;
  /** An ETag: nothing is changed if the resource has another version by now. */
  ifMatch?: string;
}

interface Call {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly query?: object;
  readonly body?: object;
}

interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: string | null;
}

const etags = new WeakMap<object, string>();

/** The ETag that a resource came with, for `ifMatch`. */
export function etagOf(resource: object): string | undefined {
  return etags.get(resource);
}

/** Sends requests, repeats those that failed in passing, and tells failures as errors. */
export class Transport {
  readonly #options: SeatledgerOptions;
  readonly #consistency = new Consistency();

  constructor(options: SeatledgerOptions) {
    this.#options = options;
  }

  /** The body of the answer. Every try of a write has the same Idempotency-Key. */
  async send<Answer extends object>(call: Call, options: WriteOptions = {}): Promise<Answer> {
    const request = this.#prepared(call, options);
    for (let tries = 0; ; tries++) {
      const outcome = await this.#attempt<Answer>(request, options.signal);
      if (outcome.isAnswer) {
        return outcome.answer;
      }
      if (!outcome.passing || tries >= (this.#options.retries ?? 4)) {
        throw outcome.error;
      }
      await sleep(pause(tries, outcome.retryAfter), options.signal);
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
      set("Idempotency-Key", options.idempotencyKey ?? crypto.randomUUID());
      set("Content-Type", call.method === "PATCH" ? "application/merge-patch+json" : "application/json");
      set("If-Match", options.ifMatch);
    }
    return headers;
  }

  async #attempt<Answer extends object>(
    request: Prepared,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Answer>> {
    const token = await this.#token();
    if (token !== undefined) {
      request.headers.set("Authorization", `Bearer ${token}`);
    }
    try {
      const timeout = this.#options.timeout ?? 30_000;
      return await within(timeout, signal, (either) => this.#exchange<Answer>(request, either));
    } catch (cause) {
      signal?.throwIfAborted();
      const error = new ConnectionError(`No answer to ${request.method} ${request.path}`, { cause });
      return { isAnswer: false, error, passing: true, retryAfter: null };
    }
  }

  async #exchange<Answer extends object>(
    { method, path, query, headers, body }: Prepared,
    signal: AbortSignal,
  ): Promise<Outcome<Answer>> {
    const response = await (this.#options.fetch ?? fetch)(urlOf(this.#options.baseUrl, path) + query, {
      method,
      headers,
      body,
      signal,
    });
    return response.ok ? { isAnswer: true, answer: await this.#answer<Answer>(response) } : failure(response);
  }

  async #answer<Answer extends object>(response: Response): Promise<Answer> {
    const answer = (await response.json()) as Answer;
    this.#consistency.note(response.headers.get("Consistency-Token"), answer);
    const etag = response.headers.get("ETag");
    if (etag !== null) {
      etags.set(answer, etag);
    }
    return answer;
  }

  async #token(): Promise<string | undefined> {
    const { token } = this.#options;
    return typeof token === "function" ? token() : token;
  }
}

type Outcome<Answer> =
  | { isAnswer: true; answer: Answer }
  | { isAnswer: false; error: Error; passing: boolean; retryAfter: string | null };

async function failure(response: Response): Promise<Outcome<never>> {
  const problem = await problemIn(response);
  const passing = isPassing(response.status, problem?.code);
  const error = new SeatledgerError(response.status, problem);
  return { isAnswer: false, error, passing, retryAfter: response.headers.get("Retry-After") };
}
