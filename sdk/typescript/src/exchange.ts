import { within } from "./abort.js";
import type { SeatledgerOptions } from "./client.js";
import { ConnectionError, SeatledgerError, problemIn } from "./errors.js";
import { urlOf } from "./url.js";

/** Where the service is, and how it is asked. */
export type Way = Pick<SeatledgerOptions, "baseUrl" | "timeout" | "fetch">;

export interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers: Headers;
  readonly body: string | URLSearchParams | null;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly headers: Headers;
}

/** Sends a request once; all but success is thrown. */
export async function exchange<Body>(way: Way, request: Prepared, signal?: AbortSignal): Promise<Answer<Body>> {
  try {
    return await within(way.timeout ?? 30_000, signal, (either) => tried<Body>(way, request, either));
  } catch (cause) {
    if (cause instanceof SeatledgerError) {
      throw cause;
    }
    signal?.throwIfAborted();
    throw new ConnectionError(`No answer to ${request.method} ${request.path}`, { cause });
  }
}

async function tried<Body>(
  { baseUrl, fetch: send = fetch }: Way,
  { path, query = "", ...request }: Prepared,
  signal: AbortSignal,
): Promise<Answer<Body>> {
  const response = await send(urlOf(baseUrl, path) + query, { ...request, signal });
  if (!response.ok) {
    throw new SeatledgerError(response.status, await problemIn(response), response.headers.get("Retry-After"));
  }
  return { body: (await response.json()) as Body, headers: response.headers };
}
