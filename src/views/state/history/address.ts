/** The query as the text in the address bar: link.ts speaks in pairs, this in URLs. */
import { formatLink, parseLink } from "../../../query/criteria/link.ts";
import type { Query } from "../../../query/criteria/query.ts";

/** The query a search string such as `?v=1&country=KR` stands for. Never throws. */
export const queryOf = (search: string): ReturnType<typeof parseLink> =>
  parseLink([...new URLSearchParams(search)]);

/** The page's own address with the query in it, relative to the page. */
export function addressOf(query: Query): string {
  const pairs = formatLink(query).map(([key, value]) => `${encode(key)}=${encode(value)}`);
  return pairs.length === 0 ? location.pathname : `?${pairs.join("&")}`;
}

// Commas, colons and slashes are legal in a query string, and a link is read by people too.
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
