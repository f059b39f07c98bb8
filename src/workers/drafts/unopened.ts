/**
 * True where the browser keeps something for this page and cannot open it now: on a full disk Chromium opens no
 * database at all, and has everything again once there is room.
 */
export const isUnopened = (cause: unknown): boolean =>
  cause instanceof DOMException && ["UnknownError", "QuotaExceededError"].includes(cause.name);
