/** The licences of all that the page is made of, whose notices every copy of it has to carry. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly version?: string;
}

/** @param root  the folder of package-lock.json and node_modules */
export function licencesOf(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const parts = Object.entries(lock.packages)
    .filter(
      ([path, { dev, optional }]) =>
        path !== "" && !dev && !optional && existsSync(join(root, path)),
    )
    .map(([path, { version = "" }]) => {
      const name = path.replace(/^.*node_modules\//, "");
      return `${name} ${version}\n\n${licenceIn(join(root, path))}`;
    });
  const within = WITHIN.map((path) => `${path}\n\n${licenceIn(join(root, "node_modules", path))}`);
  return `${[OURS + readFileSync(join(root, "LICENSE"), "utf8").trim(), ...parts, ...within].join(RULE)}\n`;
}

/** Folders of packages that the page copies, whose makers are others. */
const WITHIN = ["pdfjs-dist/cmaps"];

const OURS = "Dateline\n\n";
const RULE = `\n\n${"-".repeat(80)}\n\n`;

/** The text of a package's licence; its name where the package has no text. */
function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const author = typeof about.author === "string" ? about.author : (about.author?.name ?? "");
  return [`Licence: ${about.license ?? "not stated"}`, author].filter(Boolean).join("\n");
}
