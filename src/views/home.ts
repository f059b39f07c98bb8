/**
 * Hands over from the home page that was painted before any script came (`src/publish/home/`) to the explorer behind
 * it: as soon as that is drawn, or at once where the link or the reader asks for another first view.
 */
/** The explorer's first marks, or its list, or whatever stands in their place: what says that they could not be fetched. */
const DRAWN = "#root :is([data-type],ol,[role=alert],main:not([aria-busy],:has([role=tabpanel])))";

const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true });

function look(): void {
  const home = document.getElementById("home");
  if (!home) return;
  const [spoken] = /\b(en|ko)\b/.exec(`${navigator.languages}`) ?? ["en"];
  // An entry of a reader's own file has no address that says so.
  if (location.search || history.state?.file || spoken !== home.lang) home.remove();
  // Their canvas is on the screen with the next frame.
  else if (document.querySelector(DRAWN)) requestAnimationFrame(() => home.remove());
  else return;
  observer.disconnect();
}
look();

try {
  document.documentElement.dataset["theme"] = localStorage["dateline.theme"];
} catch {
  // Storage may be forbidden: then nothing was chosen.
}

export {};
