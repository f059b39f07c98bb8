import { useEffect, useState } from "react";

/** False for a page that is a file on somebody's disk: nobody else can follow a link to it, nor has it a host. */
export const isOnWeb = (): boolean => /^https?:$/.test(location.protocol);

/**
 * Asks the page's own host whether it has a file. Null until it is known, and where nothing is asked for.
 *
 * @param address  relative to the page; null asks nothing.
 */
export function useIsThere(address: string | null): boolean | null {
  const [known, setKnown] = useState<{ readonly address: string; readonly is: boolean } | null>(
    null,
  );
  useEffect(() => {
    if (address === null) return;
    let stale = false;
    void isThere(address).then((is) => {
      if (!stale) setKnown({ address, is });
    });
    return () => {
      stale = true;
    };
  }, [address]);
  return known !== null && known.address === address ? known.is : null;
}

/** A host that has one page for whatever is asked for sends a page, which is none of these. */
const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: "HEAD" }).then(
    ({ ok, headers }) =>
      ok && (/\/$/.test(address) || !/^text\/html/.test(headers.get("content-type") ?? "")),
    () => false,
  );
