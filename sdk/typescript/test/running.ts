import { Seatledger, type SeatledgerOptions } from "seatledger";

/** The service that the tests run against, and a token for a tenant that nobody else writes to. */
const { SEATLEDGER_URL: baseUrl, SEATLEDGER_TOKEN: token } = process.env;

if (baseUrl === undefined || token === undefined) {
  throw new Error("SEATLEDGER_URL and SEATLEDGER_TOKEN have to say where the service is");
}

export { baseUrl, token };

export function connect(more: Partial<SeatledgerOptions> = {}): Seatledger {
  return new Seatledger({ baseUrl: baseUrl!, token: token!, ...more });
}
