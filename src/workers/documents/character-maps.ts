/** Tables by which some East Asian documents name their characters, as files of this page. */
const MAPS = import.meta.glob<string>("/node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

/** The table of a name. @throws where there is none, or it cannot be fetched. */
export async function characterMap(name: string): Promise<Uint8Array> {
  const address = MAPS[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (address === undefined) throw new Error(`there is no table ${name}`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`table ${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
