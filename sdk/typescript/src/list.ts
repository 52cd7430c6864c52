/** Some rows of a list, and where the next ones begin. */
export interface Page<Row> {
  readonly data: readonly Row[];
  readonly limit: number;
  readonly has_more: boolean;
  readonly next_cursor: string | null;
  /** Of all pages, where the query asks for it. */
  readonly total?: number;
}

type Fetch<Row> = (from: { cursor?: string }) => Promise<Page<Row>>;

/** A list that was asked for: await it for its first page, iterate over it for all of its rows. */
export class List<Row> implements PromiseLike<Page<Row>>, AsyncIterable<Row> {
  #first: Promise<Page<Row>> | undefined;
  readonly #fetch: Fetch<Row>;

  constructor(fetch: Fetch<Row>) {
    this.#fetch = fetch;
  }

  then<Kept = Page<Row>, Lost = never>(
    kept?: ((page: Page<Row>) => Kept | PromiseLike<Kept>) | null,
    lost?: ((reason: unknown) => Lost | PromiseLike<Lost>) | null,
  ): Promise<Kept | Lost> {
    this.#first ??= this.#fetch({});
    return this.#first.then(kept, lost);
  }

  /** The pages one after another. */
  async *pages(): AsyncGenerator<Page<Row>, void, undefined> {
    let page = await this.then();
    yield page;
    while (page.next_cursor !== null) {
      page = await this.#fetch({ cursor: page.next_cursor });
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    for await (const page of this.pages()) {
      yield* page.data;
    }
  }
}
