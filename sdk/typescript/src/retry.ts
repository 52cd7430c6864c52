import { LONGEST_TIMER } from "./abort.js";
import { ConnectionError, SeatledgerError } from "./errors.js";

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/** Whether the same request may be answered otherwise later. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof SeatledgerError ? isBusy(failure) : failure instanceof ConnectionError;
}

function isBusy({ status, code }: SeatledgerError): boolean {
  return status === 429 || status >= 500 || code === "request_in_progress";
}

/** How long to wait before another try, in milliseconds: what the service says, else ever longer. */
export function pause(tries: number, failure: unknown, random = Math.random()): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries);
  const retryAfter = failure instanceof SeatledgerError ? failure.retryAfter : null;
  return Math.min(LONGEST_TIMER, told(retryAfter) + longest * (0.5 + random / 2));
}

function told(retryAfter: string | null): number {
  if (retryAfter === null) {
    return 0;
  }
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Math.max(0, Number.isNaN(wait) ? 0 : wait);
}

/** Resolves after so long, or rejects when the caller gives up. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const giveUp = () => (clearTimeout(timer), reject(signal!.reason));
    const timer = setTimeout(() => (signal?.removeEventListener("abort", giveUp), resolve()), milliseconds);
    signal?.addEventListener("abort", giveUp, { once: true });
  });
}
