/** A table read in a worker of its own, which has done nothing before: by the clock, as whoever waits for it. */
import type { Asked } from "./table.worker.ts";

const parameters = new URLSearchParams(location.search);
const blob = await (await fetch(parameters.get("data") ?? "")).blob();
const file = new File([await blob.arrayBuffer()], "bench.csv");
const worker = new Worker(new URL("./table.worker.ts", import.meta.url), { type: "module" });
const asked = (by: Asked["by"]) =>
  new Promise<number>((answer) => {
    worker.onmessage = ({ data }) => answer(Number(data));
    worker.postMessage({ by, file } satisfies Asked);
  });
// By then it is loaded.
await asked("nobody");
document.body.dataset["drawn"] = String(await asked(parameters.get("by") as Asked["by"]));
