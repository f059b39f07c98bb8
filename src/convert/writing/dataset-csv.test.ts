import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { convertFile } from "../convert.ts";
import { datasetCsv } from "./dataset-csv.ts";

async function datasetOf(text: string): Promise<Dataset> {
  const converted = await convertFile(new TextEncoder().encode(text), {
    name: "log",
    thisYear: 2026,
  });
  if (!converted.ok || converted.conversion.dataset === null) throw new Error("nothing came in");
  return converted.conversion.dataset;
}

test("a dataset that is taken away as CSV comes back as the same events", async () => {
  const dataset = await datasetOf(
    "id,date,title,place,weight,countries,topics,actors,source,url,quote\n" +
      'a,-0043,"=SUM(1)",Pier 2,core,KR; JP,Harbour; Tides,Ada Vell,The Almanac,https://example.org,"“Filled, at noon”"\n' +
      "b,2001/..,B,,,,,,The Ledger,,\n",
  );
  const again = await datasetOf(datasetCsv(dataset));
  expect(again.events).toEqual(dataset.events);
  expect(again.passages).toEqual(dataset.passages);
});
