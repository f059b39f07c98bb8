/** All of the page that is needed where several datasets are shown together: it comes late, as one file. */
// biome-ignore lint/performance/noBarrelFile: one file is what it is for
export { openTogether } from "./merged.ts";
export { PerhapsSame } from "./PerhapsSame.tsx";
export { Ties } from "./Ties.tsx";
export { TogetherBar } from "./TogetherBar.tsx";
