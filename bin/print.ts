/**
 * `npm run print -- OUT.pdf [FILE] [--where "country=KR"] [--lang ko] [--paper a4|letter] [--title …] [--link ADDRESS]`:
 * events on paper, as the page prints them. Exits 0 when they were printed, 1 when no event matches, 2 for wrong use.
 */
import { extname } from "node:path";
import { LANGUAGES } from "../src/dataset/wording/languages.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { criteriaOf } from "../src/query/criteria/query.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { openDatasetFile } from "./dataset-file.ts";
import { pdfOf } from "./print-pdf.ts";
import { asTyped } from "./texts.ts";
import { queryOf } from "./where.ts";
import { writeFile } from "./write-file.ts";

const USAGE = `npm run print -- OUT.pdf [FILE] [options]

  OUT.pdf            the file to write
  FILE               the dataset; data/events.json when none is given
  --where LINK       only these events, as a link has them: "country=KR&topic=nmd"
  --lang LANGUAGE    en or ko
  --paper PAPER      a4 or letter
  --title TEXT       instead of what the filter or the dataset is called
  --link ADDRESS     where readers find the explorer, for feet and codes; http://localhost:4173/ unless said otherwise
  --help             print this`;

const PAPERS = ["a4", "letter"] as const;
/** Where `npm start` serves the page, on this machine alone. */
const HERE = "http://localhost:4173/";

/** @throws Unable for wrong use, and where no browser is installed. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [out, file, ...others] = positionals;
  if (out === undefined) throw new Unable(`Where should it go? OUT.pdf\n\n${USAGE}`);
  if (extname(out).toLowerCase() !== ".pdf")
    throw new Unable(`${out} is no .pdf, which is what is printed.`);
  if (others.length > 0) throw new Unable(`One file at a time.\n\n${USAGE}`);
  const lang = values.lang === undefined ? undefined : oneOf("--lang", values.lang, LANGUAGES);
  const paper = oneOf("--paper", values.paper ?? "a4", PAPERS);
  const where = values.where ?? "";
  if (!(await hasEvents(file, where))) {
    tell("No event matches, so there is nothing to print.");
    return 1;
  }
  const address = addressOf(values.link ?? HERE, where, lang);
  const { bytes, said } = await pdfOf({
    address,
    dataset: file === undefined ? null : asTyped(file),
    paper,
    title: values.title ?? null,
  });
  writeFile(out, [bytes]);
  tell(`${out}: ${said}`);
  const canHash = address.protocol === "https:" || address.hostname === "localhost";
  if (!canHash)
    tell("At an address without https a browser works out no hash: the feet have none.");
  if (values.link === undefined)
    tell(`Its codes lead to ${HERE}, which is this machine; --link says where readers find it.`);
  return 0;
}

/** @throws Unable for a file that cannot be opened, and for a link that nobody can read. */
async function hasEvents(file: string | undefined, where: string): Promise<boolean> {
  const store = createLocalStore();
  store.show(buildColumns(openDatasetFile(file)));
  const criteria = criteriaOf(queryOf(where));
  const { matching } = await store.ask({ kind: "facets", criteria });
  return matching > 0;
}

/** The address of the page with the filter, as whoever follows a code has it. */
function addressOf(link: string, where: string, lang: string | undefined): URL {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link))
    throw new Unable(`--link is an address such as https://example.org/, not ${link}.`);
  const address = new URL(link);
  address.hash = "";
  address.search = new URLSearchParams(where.replace(/^\?/, "")).toString();
  if (lang !== undefined) address.searchParams.set("lang", lang);
  return address;
}

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    allowPositionals: true,
    options: {
      where: { type: "string" },
      lang: { type: "string" },
      paper: { type: "string" },
      title: { type: "string" },
      link: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });

await startLate(import.meta.url, run);
