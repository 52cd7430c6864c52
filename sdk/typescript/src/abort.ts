/** In milliseconds, which is 24 days; a timer for longer goes off at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * What the work gives in so many milliseconds, unless the caller gives up before. With AbortSignal.any, Node may collect
 * a timeout before it goes off, and the caller's signal keeps something of every try (nodejs/node#57736 and #54614).
 */
export async function within<T>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const giveUp = () => end.abort(caller?.reason);
  const tooLate = () => end.abort(new DOMException("It took too long", "TimeoutError"));
  const timer = setTimeout(tooLate, Math.min(LONGEST_TIMER, milliseconds));
  caller?.addEventListener("abort", giveUp);
  try {
    caller?.throwIfAborted();
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", giveUp);
  }
}

/** What the promise gives, unless the caller gives up before; others may go on waiting for it. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}
