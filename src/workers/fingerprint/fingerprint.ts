import { hexDigits } from "../../dataset/bytes/hex-digits.ts";

/** Bytes that are looked at together: a larger file is never in memory as a whole. */
const BLOCK_BYTES = 16_000_000;

/**
 * The SHA-256 of a file in hexadecimal digits; of one that is larger than a block, that of the hashes of
 * its blocks. The same bytes always have the same one.
 */
export async function fingerprint(file: Blob, blockBytes = BLOCK_BYTES): Promise<string> {
  if (file.size <= blockBytes) return hexDigits(await hashOf(file));
  const hashes: ArrayBuffer[] = [];
  for (let at = 0; at < file.size; at += blockBytes) {
    hashes.push(await hashOf(file.slice(at, at + blockBytes)));
  }
  return hexDigits(await hashOf(new Blob(hashes)));
}

const hashOf = async (bytes: Blob): Promise<ArrayBuffer> =>
  crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
