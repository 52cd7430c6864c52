import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** A text is sent as it is. */
  body?: object | string;
}

/** What a request is answered, sooner or later; "broken" ends the connection instead. */
export type Reply = Answer | Promise<Answer> | "broken";

export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

/** A service that answers what a test says, one reply after another, and remembers what it was asked. */
export async function troubled(replies: Reply[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    asked.push(await read(request));
    const reply: Answer | "broken" = await (replies.shift() ?? { status: 200, body: {} });
    if (reply === "broken") {
      request.socket.destroy();
      return;
    }
    const type = reply.status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(reply.status, { "Content-Type": type, ...reply.headers });
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl, asked, close: () => server.close() };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const at = performance.now();
  let body = "";
  for await (const part of request) {
    body += part;
  }
  return { method: request.method!, url: request.url!, headers: request.headers, body, at };
}
