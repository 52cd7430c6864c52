/** One value to filter by; null is having none. */
export type Value = string | number | boolean | Date | null;

type Parameters<Operation> = Operation extends { parameters: { query?: infer Named } } ? Named : never;

/**
 * The parameters of a list. An array asks for any of its values, whatever is in them; a string is sent as it is and may
 * use the syntax of filters, such as `a,b` and `!null`.
 */
export type Query<Operation> = {
  readonly [Name in keyof Parameters<Operation>]?: Value | readonly Value[] | undefined;
};

/** As the service reads it, with a leading question mark unless it is empty. */
export function queryString(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const written = new URLSearchParams(given.map(([name, value]) => [name, parameter(value)]));
  return given.length === 0 ? "" : `?${written}`;
}

function parameter(value: Value | readonly Value[]): string {
  return Array.isArray(value) ? value.map(escaped).join(",") : plain(value as Value);
}

function plain(value: Value): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function escaped(value: Value): string {
  if (typeof value !== "string") {
    return plain(value);
  }
  return /^!?null$/.test(value) ? value.replace("null", "\\null") : value.replace(/[\\,]/g, "\\$&");
}
