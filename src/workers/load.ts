/** Fetches the text of a dataset, and gives up early on what can only fail. */
import type { Load } from "../query/local-store.ts";

/** Reads no more than the limit, whatever the server says or leaves unsaid about the length. */
export const load: Load = async (url, limit) => {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) return { ok: false, failure: { reason: "http", status: response.status } };
  const stated = Number(response.headers.get("content-length") ?? 0);
  if (stated > limit) {
    await response.body?.cancel();
    return { ok: false, failure: { reason: "too-large", bytes: stated, limit } };
  }
  if (!response.body) return { ok: true, text: "" };

  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return { ok: false, failure: { reason: "too-large", bytes, limit } };
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return { ok: true, text: parts.join("") + decoder.decode() };
};
