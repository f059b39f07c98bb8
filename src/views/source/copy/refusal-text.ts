import { useIntl } from "react-intl";
import { COPY_LIMIT } from "../../../dataset/copy/read-copy.ts";
import { SCRIPTS, type Script } from "./resemblance.ts";
import type { Refusal } from "./shelf.ts";

const MEGABYTE = 1_000_000;

/** One sentence or two on why a copy was not taken, and what to do. */
export function useRefusalText(): (name: string | null, refusal: Refusal) => string {
  const { formatMessage, formatDisplayName, formatNumber } = useIntl();
  const size = (bytes: number) =>
    formatNumber(bytes / MEGABYTE, {
      style: "unit",
      unit: "megabyte",
      maximumFractionDigits: bytes < 100 * MEGABYTE ? 1 : 0,
    });
  const scriptName = (script: Script): string =>
    script in SCRIPTS ? (formatDisplayName(script, { type: "script" }) ?? script) : script;
  return (name, refusal) => {
    const named = name ?? formatMessage({ id: "copy.pasted" });
    switch (refusal.reason) {
      case "too-large":
        return formatMessage(
          { id: "copy.refused.too-large" },
          { name: named, size: size(refusal.bytes), limit: size(COPY_LIMIT) },
        );
      case "another": {
        const { found, count, script } = refusal;
        const unlike = formatMessage({ id: "copy.refused.another" }, { name: named, found, count });
        if (script === null) return unlike;
        const names = { copy: scriptName(script.copy), document: scriptName(script.document) };
        return `${unlike} ${formatMessage({ id: "copy.refused.translation" }, names)}`;
      }
      default:
        return formatMessage({ id: `copy.refused.${refusal.reason}` }, { name: named });
    }
  };
}
