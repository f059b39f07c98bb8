/** The address of several datasets that are shown together: the ids under which a library keeps them. */

const BY_DATASET = "together:";
const BY_TOPIC = "together-by-topic:";

/** @param byTopic  true where colours tell topics apart, and not the datasets. */
export const togetherLink = (ids: readonly string[], byTopic = false): string =>
  (byTopic ? BY_TOPIC : BY_DATASET) +
  ids.map((id) => id.replace(/[%,]/g, encodeURIComponent)).join(",");

/** True for such an address whose colours tell topics apart. */
export const isByTopic = (data: string): boolean => data.startsWith(BY_TOPIC);

/** The ids of such an address; null for any other. */
export function togetherIn(data: string): readonly string[] | null {
  const prefix = [BY_DATASET, BY_TOPIC].find((each) => data.startsWith(each));
  if (prefix === undefined) return null;
  try {
    const ids = data.slice(prefix.length).split(",").map(decodeURIComponent);
    return ids.includes("") ? null : [...new Set(ids)];
  } catch {
    return null;
  }
}
