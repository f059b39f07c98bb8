/** A drawing as a file of pixels, painted by the browser with our own faces in it. */
import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import { embedFont } from "../../drawing/embed-font.ts";

/** The faces for a drawing's `fontFaces`; Hangul is taken from the machine. Rejects where they cannot be fetched. */
export async function drawingFonts(): Promise<string> {
  const [sansBytes, serifBytes] = await Promise.all([base64Of(sans), base64Of(serif)]);
  return embedFont("sans", sansBytes) + embedFont("serif", serifBytes);
}

async function base64Of(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`a font cannot be had: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * The drawing as a PNG, each of its pixels one. Rejects where it is larger than the browser paints.
 *
 * @param svg  with its faces in it: a picture has no others.
 */
export async function pngOf(svg: string, widthPx: number, heightPx: number): Promise<Blob> {
  const image = new Image(widthPx, heightPx);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: widthPx,
    height: heightPx,
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) =>
      png === null ? reject(new Error("the picture is too large")) : resolve(png),
    );
  });
}
