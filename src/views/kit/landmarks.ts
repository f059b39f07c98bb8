import type { ViewName } from "../../query/criteria/query.ts";

/** The panel's id, and the tabs' in front of the view's name. */
export const PANEL = "events";

export const tabId = (view: ViewName): string => `tab-${view}`;
