/** A piece of a line: plain, a name of something on the screen, or a key on the keyboard. */
export interface Piece {
  readonly kind: 'plain' | 'name' | 'key';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'title' | 'chapter'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'picture'; readonly text: string; /** Its file in docs/manual/pictures. */ readonly file: string };

const item = /^(?:- |\d+\. )/;

/**
 * The manual's pages (docs/manual) are written in a small part of Markdown, so that they read well in both places: `#` and `##`, paragraphs of one line each, lists, pictures
 * on a line of their own, `**names**` and `` `keys` ``. Anything else is shown as it is written.
 */
export function readManual(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let list: { readonly isOrdered: boolean; readonly items: (readonly Piece[])[] } | undefined;
  for (const line of source.split('\n').map((each) => each.trim())) {
    const mark = item.exec(line)?.[0];
    if (mark === undefined) list = undefined;
    if (line === '') continue;
    const picture = /^!\[(.*)\]\(pictures\/([a-z-]+\.png)\)$/.exec(line);
    if (mark !== undefined) {
      const isOrdered = mark !== '- ';
      if (list?.isOrdered !== isOrdered) {
        list = { isOrdered, items: [] };
        blocks.push({ kind: 'list', ...list });
      }
      list.items.push(piecesOf(line.slice(mark.length)));
    } else if (picture) blocks.push({ kind: 'picture', text: picture[1] ?? '', file: picture[2] ?? '' });
    else if (line.startsWith('## ')) blocks.push({ kind: 'chapter', text: line.slice(3) });
    else if (line.startsWith('# ')) blocks.push({ kind: 'title', text: line.slice(2) });
    else blocks.push({ kind: 'paragraph', pieces: piecesOf(line) });
  }
  return blocks;
}

function piecesOf(line: string): readonly Piece[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Piece => (/^\*\*[^*]+\*\*$/.test(part) ? { kind: 'name', text: part.slice(2, -2) } : /^`[^`]+`$/.test(part) ? { kind: 'key', text: part.slice(1, -1) } : { kind: 'plain', text: part }));
}
