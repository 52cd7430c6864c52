import { List, type Page } from "./list.js";
import type { Query } from "./query.js";
import type { components, operations } from "./schema.js";
import type { CallOptions, Transport, WriteOptions } from "./transport.js";

type Schemas = components["schemas"];

export type SoftwareLicense = Schemas["SoftwareLicense"];
export type LicenseRequest = Schemas["LicenseRequest"];
export type LicenseQuery = Query<operations["listLicenses"]>;
export type LicenseAssignment = Schemas["LicenseAssignment"];
export type AssignmentRequest = Schemas["AssignmentRequest"];
export type AssignmentQuery = Query<operations["listAssignments"]>;

const LICENSES = "/api/v1/licenses";
const ASSIGNMENTS = `${LICENSES}/assignments`;

/** What the two kinds of resources have in common. */
class Resources<Resource extends object, Request extends object, Filter extends object> {
  constructor(
    protected readonly transport: Transport,
    protected readonly path: string,
  ) {}

  /** A page when it is awaited, all rows of all pages when it is iterated over. */
  list(query?: Filter, options?: CallOptions): List<Resource> {
    const call = { method: "GET", path: this.path } as const;
    return new List((cursor) =>
      this.transport.send<Page<Resource>>({ ...call, query: { ...query, ...cursor } }, options),
    );
  }

  get(id: string, options?: CallOptions): Promise<Resource> {
    return this.transport.send({ method: "GET", path: this.one(id) }, options);
  }

  create(request: Request, options?: WriteOptions): Promise<Resource> {
    return this.transport.send({ method: "POST", path: this.path, body: request }, options);
  }

  protected one(id: string): string {
    return `${this.path}/${encodeURIComponent(id)}`;
  }
}

/** Software licenses an organisation holds. */
export class Licenses extends Resources<SoftwareLicense, LicenseRequest, LicenseQuery> {
  constructor(transport: Transport) {
    super(transport, LICENSES);
  }

  /** Changes the fields that are named; null clears one. */
  update(id: string, change: LicenseRequest, options?: WriteOptions): Promise<SoftwareLicense> {
    return this.transport.send({ method: "PATCH", path: this.one(id), body: change }, options);
  }
}

/** Seats of licenses, given to persons and groups. */
export class Assignments extends Resources<LicenseAssignment, AssignmentRequest, AssignmentQuery> {
  constructor(transport: Transport) {
    super(transport, ASSIGNMENTS);
  }

  /** Takes the seat back; revoking again changes nothing. */
  revoke(id: string, reason?: string, options?: WriteOptions): Promise<LicenseAssignment> {
    const body = reason === undefined ? {} : { reason };
    return this.transport.send({ method: "POST", path: `${this.one(id)}/revoke`, body }, options);
  }
}
