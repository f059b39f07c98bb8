import type { ReactNode } from "react";
import { useEffect } from "react";
import { useIntl } from "react-intl";
import type { GivenCopy } from "../../../dataset/copy/check-copy.ts";
import { COPY_LIMIT, type ReadRefusal } from "../../../dataset/copy/read-copy.ts";
import type { Source } from "../../../dataset/format/schema.ts";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import { type Origin, shippedAddress } from "../../state/origin.ts";
import { useSessionState } from "../../state/reader.ts";
import css from "./standing.module.css";
import { useDesk, useShelf } from "./use-desk.ts";

/**
 * Takes in the text that the dataset ships for a source, unasked where it is on the dataset's
 * own site. From any other the reader has to ask: that site would learn who reads, and ours would be
 * asked in the reader's name for whatever a dataset of somebody else's says.
 *
 * @returns the host to ask at and how, or null where there is nothing to ask for.
 */
function useShippedText(detail: SourceDetail): { host: string; ask: () => void } | null {
  const origin = useSessionState(({ dataset }) => dataset?.origin ?? null);
  const shelf = useShelf();
  const { shipped, checking, refused } = useDesk(detail.source.id);
  const url = origin && addressOf(detail.source, origin);
  const near = url !== null && url.origin === siteOf(origin);
  const href = url?.href ?? null;
  const wanted = href !== null && shipped === null;

  useEffect(() => {
    if (wanted && near && !checking && !refused) void shelf.ship(detail, href, fetching(href));
  }, [wanted, near, checking, refused, shelf, detail, href]);

  if (url === null || !wanted || near || checking) return null;
  return { host: url.host, ask: () => void shelf.ship(detail, url.href, fetching(url.href)) };
}

/** Relative to the dataset's own address, which a file has none of. */
function addressOf({ text }: Source, origin: Origin): URL | null {
  if (text === undefined) return null;
  const base = datasetAddress(origin);
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function datasetAddress(origin: Origin): string | undefined {
  // Of several, each text has its whole address.
  if (origin.kind !== "shipped" && origin.kind !== "address") return undefined;
  const address = origin.kind === "shipped" ? shippedAddress() : origin.url;
  return URL.canParse(address, document.baseURI)
    ? new URL(address, document.baseURI).href
    : undefined;
}

function siteOf(origin: Origin | null): string | null {
  const address = origin && datasetAddress(origin);
  return address ? new URL(address).origin : null;
}

const fetching = (url: string) => (signal: AbortSignal) => fetchText(url, signal);

async function fetchText(url: string, signal: AbortSignal): Promise<GivenCopy<Blob> | ReadRefusal> {
  try {
    const response = await fetch(url, { signal, credentials: "same-origin" });
    if (!response.ok || !response.body) return { reason: "unreachable" };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > COPY_LIMIT) {
        await reader.cancel();
        return { reason: "too-large", bytes };
      }
      parts.push(value);
    }
    const name = new URL(url).pathname.split("/").at(-1) ?? "";
    return { name, content: new Blob(parts) };
  } catch {
    return { reason: "unreachable" };
  }
}

/** Offers the whole text where the dataset names one on a site that is not its own. */
export function ShippedText({ detail }: { detail: SourceDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const elsewhere = useShippedText(detail);
  return (
    elsewhere && (
      <p className={css["standing"]}>
        <button type="button" className="link" onClick={elsewhere.ask}>
          {formatMessage({ id: "source.askForText" }, { host: elsewhere.host })}
        </button>
      </p>
    )
  );
}
