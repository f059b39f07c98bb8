/** Names the caches of a page's versions, and says which have served their time. */

/** The beginning of the names of all caches of the page in this folder: another may stand beside it on one host. */
const prefixOf = (scope: string): string => `dateline ${new URL(scope).pathname} `;

/** The cache of one version: all that it needs to start, put there as a whole. */
export const cacheOf = (scope: string, version: string): string => `${prefixOf(scope)}${version}`;

/** The cache of what else was seen: what is too seldom needed to be fetched for everybody. */
export const seenCache = (scope: string): string => `${prefixOf(scope)}seen`;

/**
 * Names the caches to be deleted when a version takes over: all of this page but its own, what was seen, and the
 * version before, whose pages may still be open in another tab and load their late parts from it.
 *
 * @param names  all caches of the host, the oldest first.
 */
export function servedTheirTime(
  names: readonly string[],
  scope: string,
  version: string,
): readonly string[] {
  const kept = [cacheOf(scope, version), seenCache(scope)];
  const others = names.filter((name) => name.startsWith(prefixOf(scope)) && !kept.includes(name));
  return others.slice(0, -1);
}
