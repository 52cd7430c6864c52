import type { components } from "./schema.js";

export type Problem = components["schemas"]["Problem"];
export type ProblemCode = Problem["code"];
export type InvalidField = components["schemas"]["InvalidField"];

/** What the service answers instead of a result. */
export class SeatledgerError extends Error {
  override readonly name = "SeatledgerError";
  readonly status: number;
  /** What went wrong; stable. Undefined where something between answered instead of the service. */
  readonly code: ProblemCode | undefined;
  /** What is wrong with fields or parameters. */
  readonly errors: readonly InvalidField[];
  /** The request's name in the service's log. */
  readonly traceId: string | undefined;
  /** All of it, with what a client needs next, such as `assignment_id`. */
  readonly problem: Problem | undefined;
  /** When it is worth another try, as the header of that name says. */
  readonly retryAfter: string | null;

  constructor(status: number, problem: Problem | undefined, retryAfter: string | null = null) {
    super(problem === undefined ? `Status ${status}` : told(problem));
    this.status = status;
    this.code = problem?.code;
    this.errors = problem?.errors ?? [];
    this.traceId = problem?.trace_id;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The service was not reached, or its answer was lost on the way. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}

/** What the service says of a failure; nothing where something between answered instead. */
export async function problemIn(response: Response): Promise<Problem | undefined> {
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json");
  const text = await response.text();
  return isProblem ? read(text) : undefined;
}

function read(text: string): Problem | undefined {
  try {
    const problem = JSON.parse(text) as Problem | null;
    return typeof problem?.code === "string" ? problem : undefined;
  } catch {
    return undefined;
  }
}

function told(problem: Problem): string {
  const fields = (problem.errors ?? []).map((error) => `${error.field} ${error.message}`);
  return [`${problem.code}: ${problem.detail}`, ...fields].join("; ");
}
