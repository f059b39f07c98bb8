/** The fingerprint of a text, by which a dataset says from which text its passages were taken. */
import { hexDigits } from "../../dataset/bytes/hex-digits.ts";

/** The platform's own, which browsers have only on pages that came safely. */
declare const crypto: {
  readonly subtle?: { digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> };
};
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The SHA-256 of the text in UTF-8, in hexadecimal digits; null where the platform has none. */
export async function sha256Of(text: string): Promise<string | null> {
  const hash = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return hash === undefined ? null : hexDigits(hash);
}
