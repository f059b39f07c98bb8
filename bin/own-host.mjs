/** Names of this machine: a page of another site may have its own name lead here. */
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * True where a request was sent to this machine by a name of its own.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export const isToOwnHost = ({ headers }) => OWN_HOST.test(headers.host ?? "");

/**
 * True where it was sent by a page that this very server has served: a browser names the page's origin whenever
 * something is posted. Whoever names none is no browser.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export const isFromOwnPage = ({ headers }) =>
  (headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
  /^(same-origin|none|)$/.test(String(headers["sec-fetch-site"] ?? ""));
