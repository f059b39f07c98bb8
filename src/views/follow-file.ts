/**
 * Opens the page's own dataset anew whenever its file was saved, or the service that answers for it was started
 * again (`bin/serve.mjs` tells of both): what is on screen stays, as far as the dataset still has it.
 */
import { NEWS_WORDS } from "./notices/news-words.ts";
import { session } from "./session-start.ts";
import { SHIPPED } from "./state/origin.ts";

const GONE = "app.serviceGone";

const address = document.querySelector("meta[name=dateline-follow]")?.getAttribute("content");
const changes = new EventSource(address ?? "");

const isOwn = (): boolean => {
  const { dataset, refusal, importing } = session.state.getState();
  return (importing ?? refusal ?? dataset)?.origin.kind === "shipped";
};

changes.addEventListener("message", () => {
  if (isOwn()) void session.open(SHIPPED);
});
changes.addEventListener("error", () => {
  // A page that holds its dataset misses nothing.
  const { dataset } = session.state.getState();
  if (isOwn() && dataset?.summary.served) session.notify(GONE, {}, { words: NEWS_WORDS });
});
changes.addEventListener("open", () => {
  for (const { serial, message } of session.state.getState().notices) {
    if (message === GONE) session.dismiss(serial);
  }
});
