import { Assignments, Licenses } from "./resources.js";
import type { Token } from "./token.js";
import { Transport } from "./transport.js";

export interface SeatledgerOptions {
  /** Where the service is, such as `https://seatledger.example.com`. */
  baseUrl: string;
  /** A token, or what gives one; asked before every request. */
  token?: Token;
  /** How often a request is tried again after 429, 5xx or a broken connection; 4 unless it is said. */
  retries?: number;
  /** How long one try may take, in milliseconds; 30,000 unless it is said. Its token may take as long. */
  timeout?: number;
  /** Another fetch than the global one, for tokens, too. */
  fetch?: typeof fetch;
}

/** A client of the service, for the tenant that its token names. */
export class Seatledger {
  readonly licenses: { readonly licenses: Licenses; readonly assignments: Assignments };

  constructor(options: SeatledgerOptions) {
    const transport = new Transport(options);
    this.licenses = { licenses: new Licenses(transport), assignments: new Assignments(transport) };
  }
}
