import { fail, ok, type Result } from '#shared/result.ts';

export interface MarkdownText {
  /** What a reader sees. */
  readonly text: string;
  /** Unescaped characters that could begin HTML, a link, an image, code or a table. */
  readonly markup: number;
}

const punctuation = /[!-/:-@[-`{-~]/u;
const couldBeMarkup = /[<>[\]`&_~|$^@]/u;

/**
 * Reads the Markdown of a finished file back into text, knowing only the little of CommonMark that a dossier may use:
 * headings, quotes, bold, hard breaks, backslash escapes. Everything else is counted as markup.
 */
export function readMarkdown(bytes: Uint8Array): Result<MarkdownText, 'not-text'> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('not-text');
  }
  let markup = 0;
  const lines = source.split('\n').map((line) => {
    const body = line.replace(/^> ?/u, '').replace(/^#{1,6} /u, '');
    let text = '';
    for (let index = 0; index < body.length; index += 1) {
      const character = body.charAt(index);
      const next = body.charAt(index + 1);
      if (character === '\\' && index === body.length - 1) continue;
      if (character === '\\' && punctuation.test(next)) {
        text += next;
        index += 1;
      } else if (character === '*') {
        if (next === '*') index += 1;
        else markup += 1;
      } else {
        if (couldBeMarkup.test(character)) markup += 1;
        text += character;
      }
    }
    return text;
  });
  const text = lines.join('\n');
  const linked = source.match(/[a-z]:\/\/|\bwww\./giu)?.length ?? 0;
  return ok({ text, markup: markup + linked });
}
