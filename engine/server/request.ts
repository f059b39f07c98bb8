/** One request to a ClickHouse server, and what it answers. */
import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from "node:http";
import { Agent as HttpsAgent, request as overHttps } from "node:https";
import type { Stop } from "../database.ts";
import type { Address, User } from "./address.ts";

export interface Server {
  readonly address: Address;
  readonly user: User;
  close(): void;
  /** The whole answer. @throws Error with what the server says where it refuses. */
  post(asked: Post): Promise<Buffer>;
}

export interface Post {
  /** Settings and all else that stands in the address of a request. */
  readonly terms: Readonly<Record<string, string | number>>;
  /** Fields of a form, or rows. */
  readonly body: readonly (readonly [string, string])[] | string;
  readonly stop?: Stop | undefined;
  /** Only reads: it is sent again where a connection that was kept turns out to be closed. */
  readonly again: boolean;
}

/** Letters of what a server says is wrong: some say the whole question. */
const MOST_SAID = 500;
/** Connections at a time: a question is several requests, and four are worked on at once. */
const SOCKETS = 16;

export function serverAt(address: Address, user: User): Server {
  const isSecure = address.url.startsWith("https:");
  const options = { keepAlive: true, maxSockets: SOCKETS };
  const agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  const post = async (asked: Post): Promise<Buffer> => {
    const { terms, body, again } = asked;
    const url = new URL(address.url);
    for (const [key, value] of Object.entries(terms)) url.searchParams.set(key, String(value));
    const form = typeof body === "string" ? null : formOf(body);
    const name = Buffer.from(`${user.name}:${user.password}`).toString("base64");
    const headers = {
      Authorization: `Basic ${name}`,
      "Content-Type": form?.type ?? "application/octet-stream",
    };
    const sent = Buffer.from(form?.body ?? String(body));
    return await new Promise((resolve, reject) => {
      const request = (isSecure ? overHttps : overHttp)(url, {
        method: "POST",
        agent: again ? agent : false,
        headers: { ...headers, "Content-Length": sent.length },
      });
      const stopped = () => request.destroy(new Error("given up"));
      if (asked.stop?.aborted) stopped();
      asked.stop?.addEventListener("abort", stopped);
      request.once("response", (response) => bytesOf(response).then(resolve, reject));
      request.once("error", (cause: NodeJS.ErrnoException) => {
        const isStale = request.reusedSocket && cause.code === "ECONNRESET";
        if (again && isStale && !asked.stop?.aborted) post(asked).then(resolve, reject);
        else reject(unreached(address, cause));
      });
      request.end(sent);
    });
  };
  return { address, user, post, close: () => agent.destroy() };
}

function unreached({ url }: Address, cause: NodeJS.ErrnoException): Error {
  if (cause.code === undefined) return cause;
  const said = UNTRUSTED.test(cause.code)
    ? `${url} shows a certificate that is not trusted here (${cause.code}). Name the file of whoever signed it in NODE_EXTRA_CA_CERTS.`
    : `No ClickHouse answers at ${url} (${cause.code}).`;
  return new Error(said, { cause });
}

/** The codes by which Node says so of a certificate. */
const UNTRUSTED = /CERT|UNABLE_TO_VERIFY/;

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  if (response.statusCode === 200) return whole;
  const text = whole.toString("utf8").trim().slice(0, MOST_SAID);
  throw new Error(text || `the server answers with ${response.statusCode}`);
}

/** A form with its fields as they are: there is no line break in what is a value. */
function formOf(fields: readonly (readonly [string, string])[]) {
  const boundary = `dateline-${crypto.randomUUID()}`;
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}
