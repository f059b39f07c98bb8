import { useEffect, useEffectEvent, useState } from "react";

/** Kinds of file that are dates rather than words, as a browser and people name them. */
const DATA_TYPES =
  /^(?:application\/(?:json|gzip|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|text\/(?:csv|tab-separated-values|calendar))$/;
const DATA_NAMES =
  /\.(?:json|jsonl|ndjson|geojson|gz|csv|tsv|xlsx|ics|bib|ris|ged|mbox|eml|ya?ml)$/i;

/** A dataset that is dropped, or what becomes one, is still the page's to open. */
const isDataset = ({ type, name = "" }: { readonly type: string; readonly name?: string }) =>
  DATA_TYPES.test(type) || DATA_NAMES.test(name);

/**
 * Takes a file that is dropped while a source is read for a copy of that source. Listens before the
 * page does, which would take it for a dataset.
 *
 * @returns whether such a file hovers.
 */
export function useDroppedCopy(onDrop: (file: File) => void): boolean {
  const [hovered, setHovered] = useState(false);
  const act = useEffectEvent(onDrop);
  useEffect(() => {
    const take = (event: DragEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const over = (event: DragEvent) => {
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
      if (items.length === 0 || items.some(isDataset)) return;
      take(event);
      setHovered(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setHovered(false);
    };
    const drop = (event: DragEvent) => {
      setHovered(false);
      const file = event.dataTransfer?.files[0];
      if (!file || isDataset(file)) return;
      take(event);
      act(file);
    };
    addEventListener("dragover", over, true);
    addEventListener("dragleave", leave, true);
    addEventListener("drop", drop, true);
    return () => {
      removeEventListener("dragover", over, true);
      removeEventListener("dragleave", leave, true);
      removeEventListener("drop", drop, true);
    };
  }, []);
  return hovered;
}
