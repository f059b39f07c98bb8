/** Says how a service worker answers a request, by its address alone. */

/** The start of what a request is, as much as is asked of it here. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** True where a tab or a frame goes to the address. */
  readonly navigates: boolean;
}

export type Route =
  /** The explorer, whatever its link says: the network's, and what is kept only where there is none. */
  | { readonly by: "page" }
  /** A file named by its content, which never changes: the kept one, else the network's, which is kept then. */
  | { readonly by: "content" }
  /** A file that may be replaced: the network's, and what was last seen where there is none. */
  | { readonly by: "name" }
  /** A page of its own, which is not kept: the network's; where there is none, the explorer at that place. */
  | { readonly by: "plain"; readonly instead: string };

const MAY_BE_REPLACED =
  /^(data\/[\w.-]+\.(json|md)|favicon\.svg|icons\/[\w.-]+|[\w.-]+\.webmanifest)$/;
const FROZEN = /^data\/[\w-]+\.[0-9a-f]{16}\.json$/;
/** Pages of an event, of a source, of an episode and of the list, and the front page of a language. */
const PLAIN =
  /^(?:([a-z]{2})(?:\/|$))?(?:(e|s|episode|list)(?:\/(?!index\.html)([^/]*))?\/?)?(?:index\.html)?$/;

/**
 * @param scope  the address of the folder that the page stands in, with a slash at its end.
 * @returns null for what is none of its business: another host, another folder, anything but getting a file.
 */
export function routeOf({ method, url, navigates }: Asked, scope: string): Route | null {
  const { origin, pathname } = new URL(url);
  const own = new URL(scope);
  if (method !== "GET" || origin !== own.origin || !pathname.startsWith(own.pathname)) return null;
  const path = pathname.slice(own.pathname.length);
  if (navigates) return pageAt(path, scope);
  if (path.startsWith("assets/") || FROZEN.test(path)) return { by: "content" };
  return MAY_BE_REPLACED.test(path) ? { by: "name" } : null;
}

function pageAt(path: string, scope: string): Route | null {
  if (path === "" || path === "index.html") return { by: "page" };
  const [found, lang, kind, id = ""] = PLAIN.exec(path) ?? [];
  if (found === undefined) return null;
  const asked = [
    kind === undefined ? "" : (ASKED[kind]?.(id) ?? ""),
    lang === undefined ? "" : `lang=${lang}`,
  ];
  return { by: "plain", instead: `${scope}?${asked.filter((each) => each !== "").join("&")}` };
}

/** The question to the explorer in the place of a plain page; an id is percent-encoded in both. */
const ASKED: Readonly<Record<string, (id: string) => string>> = {
  e: (id) => (id === "" ? "view=list" : `event=${id}`),
  s: () => "view=sources",
  episode: (id) => (id === "" ? "" : `episode=${id}`),
  list: () => "view=list",
};
