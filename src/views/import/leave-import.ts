import { SHIPPED } from "../state/origin.ts";
import type { Session } from "../state/session.ts";

/** Leaves the file for what was open before it; where nothing was, for the page's own dataset. */
export function leaveImport({ state, leaveAddress, open }: Session): void {
  const { dataset } = state.getState();
  state.setState({ importing: null });
  leaveAddress();
  if (dataset === null) void open(SHIPPED);
}
