import { useIntl } from "react-intl";
import type { Origin } from "../state/origin.ts";

/** What to call a dataset before, or without, knowing its title. */
export function useOriginName(origin: Origin): string {
  const intl = useIntl();
  if (origin.kind === "file") return origin.file.name;
  if (origin.kind === "address") return origin.url;
  return intl.formatMessage({ id: "app.shippedTitle" });
}
