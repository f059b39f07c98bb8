import { session } from "./session-start.ts";
import { SHIPPED } from "./state/origin.ts";

/**
 * Opens the page's own dataset anew whenever its file was saved, where the server tells of that
 * (`bin/serve.mjs`): what is on screen stays, as far as the file still has it.
 */
export function followFile(): void {
  const address = document.querySelector("meta[name=dateline-follow]")?.getAttribute("content");
  if (!address) return;
  new EventSource(address).addEventListener("message", () => {
    const { dataset, refusal, importing } = session.state.getState();
    if ((importing ?? refusal ?? dataset)?.origin.kind === "shipped") void session.open(SHIPPED);
  });
}
