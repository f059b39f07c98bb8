import { useIntl } from "react-intl";
import { type Origin, plainAddress } from "../state/origin.ts";

/** Name of a dataset whose title is not known, or not yet. */
export function useOriginName(origin: Origin): string {
  const intl = useIntl();
  if (origin.kind === "file") return origin.file.name;
  if (origin.kind === "together") return intl.formatMessage({ id: "app.together" });
  if (origin.kind === "draft") return intl.formatMessage({ id: "app.draft" });
  if (origin.kind === "address") return plainAddress(origin.url);
  return intl.formatMessage({ id: "app.shippedTitle" });
}
