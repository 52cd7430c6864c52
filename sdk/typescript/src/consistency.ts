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
      this.#latest = further(this.#latest, token);
      ids(resource).forEach((id) => this.#remember(id, further(this.#byResource.get(id), token)));
    }
  }

  /** The token and all that are as far: books restored to an earlier point never get there. */
  forget(token: string): void {
    const isKept = (one: string) => position(one) < position(token);
    this.#latest = this.#latest !== undefined && isKept(this.#latest) ? this.#latest : undefined;
    [...this.#byResource].filter(([, one]) => !isKept(one)).forEach(([id]) => this.#byResource.delete(id));
  }

  #remember(id: string, token: string): void {
    this.#byResource.delete(id);
    this.#byResource.set(id, token);
    if (this.#byResource.size > MOST) {
      this.#byResource.delete(this.#byResource.keys().next().value!);
    }
  }
}

/** Answers may come in another order than the writes were done in. */
function further(known: string | undefined, token: string): string {
  return known !== undefined && position(known) > position(token) ? known : token;
}

/** How far the ledger was, with which a token begins; NaN if it is of another form. */
function position(token: string): number {
  try {
    return Number.parseInt(atob(token.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return Number.NaN;
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
