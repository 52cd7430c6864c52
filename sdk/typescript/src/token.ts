import { exchange, type Way } from "./exchange.js";

/** How the client that needs a token asks. */
export interface Manner extends Omit<Way, "baseUrl"> {
  /** The token that the service refused just now; a new one is needed, however long this one was to be good. */
  refused?: string | undefined;
}

/** A token, or what gives one. */
export type Token = string | ((manner: Manner) => string | Promise<string>);

export interface ClientCredentials {
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  scope?: string;
}

/** Gives tokens of the service's own issuer, each until shortly before it expires. */
export function clientCredentials(credentials: ClientCredentials): (manner?: Manner) => Promise<string> {
  let kept: Kept = { token: "", until: 0 };
  let asked: Promise<Kept> | undefined;
  const renewed = async (manner: Manner) => {
    try {
      return (kept = await issue(credentials, manner));
    } finally {
      asked = undefined;
    }
  };
  return async (manner = {}) => {
    const isGood = Date.now() < kept.until && kept.token !== manner.refused;
    const { token } = isGood ? kept : await (asked ??= renewed(manner));
    return token;
  };
}

async function issue(credentials: ClientCredentials, manner: Manner): Promise<Kept> {
  const { baseUrl, clientId, clientSecret, scope } = credentials;
  const form = new URLSearchParams({ grant_type: "client_credentials", client_id: clientId });
  form.set("client_secret", clientSecret);
  if (scope !== undefined) {
    form.set("scope", scope);
  }
  const request = { method: "POST", path: "/api/v1/auth/token", headers: new Headers(), body: form };
  const { access_token: token, expires_in: seconds } = (await exchange<Issued>({ ...manner, baseUrl }, request)).body;
  return { token, until: Date.now() + Math.max(seconds - 60, seconds / 2) * 1000 };
}

interface Kept {
  token: string;
  until: number;
}

interface Issued {
  access_token: string;
  expires_in: number;
}
