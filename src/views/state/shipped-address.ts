/**
 * The dataset that the page was built with, where the page is one file and carries it within itself
 * (`npm run build -- --single`); null where it stands beside the page. A worker can be handed a file, and cannot
 * fetch what a page from a disk has an address for.
 */
export const carriedDataset: (() => File) | null =
  import.meta.env.MODE === "single" ? carried : null;

/** Gives the address at which a reader may save the dataset that the page was built with. */
export function shippedAddress(): string {
  if (carriedDataset === null) return "data/events.json";
  address ??= URL.createObjectURL(carriedDataset());
  return address;
}

let file: File | null = null;
let address: string | null = null;

function carried(): File {
  const text = document.getElementById("dataset")?.textContent ?? "";
  file ??= new File([text], "events.json", { type: "application/json" });
  return file;
}
