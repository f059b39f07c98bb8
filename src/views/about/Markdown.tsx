import type { ReactNode } from "react";
import css from "./About.module.css";
import { type Block, type Line, parseMarkdown } from "./markdown.ts";

/** Text in Markdown, its headings one level down, for the page has a heading of its own. */
export function Markdown({ text, lang }: { text: string; lang: string }): ReactNode {
  return (
    <div className={css["markdown"]} lang={lang}>
      {parseMarkdown(text).map((block, at) => (
        // The text never changes while it is shown, so that a place in it is an identity.
        <BlockOf key={String(at)} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 1 ? "h2" : block.level === 2 ? "h3" : "h4";
      return (
        <Heading>
          <LineOf line={block.line} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <LineOf line={block.line} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={String(at)}>
              <LineOf line={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <TableOf head={block.head} rows={block.rows} />;
    case "code":
      return <pre>{block.text}</pre>;
  }
}

function TableOf({
  head,
  rows,
}: {
  head: readonly Line[];
  rows: readonly (readonly Line[])[];
}): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={String(at)} scope="col">
              <LineOf line={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={String(at)}>
            {row.map((cell, at) => (
              <td key={String(at)}>
                <LineOf line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TAGS = { code: "code", strong: "strong", em: "em" } as const;

function LineOf({ line }: { line: Line }): ReactNode {
  return line.map(({ style, text }, at) => {
    if (style === "plain") return text;
    const Tag = TAGS[style];
    return <Tag key={String(at)}>{text}</Tag>;
  });
}
