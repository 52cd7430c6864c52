const MOST = 1000;

/** Remembers how far the ledger was after each write, so that later reads show it on any node. */
export class Consistency {
  #latest: string | undefined;
  readonly #byResource = new Map<string, string>();

  /** The token to send with a read: of the resource it names, else of the latest write. */
  of(path: string): string | undefined {
    return this.#byResource.get(id(path)) ?? this.#latest;
  }

  note(token: string | null, resource: unknown): void {
    if (token !== null) {
      this.#latest = token;
      ids(resource).forEach((id) => this.#remember(id, token));
    }
  }

  #remember(id: string, token: string): void {
    this.#byResource.delete(id);
    this.#byResource.set(id, token);
    if (this.#byResource.size > MOST) {
      this.#byResource.delete(this.#byResource.keys().next().value!);
    }
  }
}

/** A write to an assignment is a write to its license too. */
function ids(resource: unknown): string[] {
  const { id, license_id: license } = (resource ?? {}) as { id?: string; license_id?: string };
  return [id, license].filter((one) => one !== undefined);
}

function id(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
