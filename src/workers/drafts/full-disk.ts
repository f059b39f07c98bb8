/** Bytes that are tried: a database that is opened writes about as many. */
const TRIED = 256_000;

/** The file that they are tried with, beside those of the page. */
const NAME = "room";

/**
 * Refuses where the disk has no room left: Chromium takes a database that it cannot open there for broken, and
 * throws it away with all that is in it.
 *
 * @throws DOMException (QuotaExceededError) on a full disk. Where that cannot be tried nothing is refused.
 */
export async function refuseFullDisk(): Promise<void> {
  const refusal = await writingRefused(new Uint8Array(TRIED));
  if (refusal === null) return;
  // Whoever has used up what the browser allows opens the database, and removes something.
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  if (quota - usage > 2 * TRIED) throw refusal;
}

/** The refusal; null where they were written, or nobody knows. What was written is given back. */
async function writingRefused(bytes: Uint8Array<ArrayBuffer>): Promise<DOMException | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(NAME, { create: true });
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.abort();
    return null;
  } catch (cause) {
    const isRefused = cause instanceof DOMException && cause.name === "QuotaExceededError";
    return isRefused ? cause : null;
  }
}
