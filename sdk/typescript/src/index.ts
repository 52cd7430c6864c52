export { Seatledger, type SeatledgerOptions } from "./client.js";
export { clientCredentials, type ClientCredentials, type Manner, type Token } from "./token.js";
export { ConnectionError, SeatledgerError, type InvalidField, type Problem, type ProblemCode } from "./errors.js";
export { List, type Page } from "./list.js";
export type { Query, Value } from "./query.js";
export type {
  AssignmentRequest,
  AssignmentQuery,
  LicenseAssignment,
  LicenseQuery,
  LicenseRequest,
  SoftwareLicense,
} from "./resources.js";
export { etagOf, type CallOptions, type WriteOptions } from "./transport.js";
export type { components, operations, paths } from "./schema.js";
