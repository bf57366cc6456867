import { printFamilies, printFonts } from './print-fonts.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Emoji come from the computer's own font, as pictures and in a look that tells which computer it was, so the word stands for them.
 * Digits, # and * are emoji by Unicode's book and stay, without the box around them; so do the signs that the fonts have.
 */
const emoji = /(?:\p{Emoji_Presentation}|(?![\u00a9\u00ae\u203c\u2049\u2122])\p{Extended_Pictographic})[\p{Emoji_Modifier}\ufe0f\u200d\p{Emoji_Presentation}]*|\p{Extended_Pictographic}\ufe0f[\p{Emoji_Modifier}\ufe0f\u200d\p{Extended_Pictographic}]*/gu;

/** A text as the page has it. */
export function printedText(text: string): string {
  return text.replace(emoji, '[emoji]').replace(/[\ufe0e\ufe0f]?\u20e3/gu, '');
}

/** A text as it stands between tags. */
export function escape(text: string): string {
  return printedText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** A language tag as HTML takes it; anything else is "undetermined" (BCP 47). */
export function tag(language: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(language) ? language : 'und';
}

export function lines(html: string): string {
  return html.replaceAll('\n', '<br>');
}

const faces = printFonts
  .map(({ file, family, weight, unicodeRange }) => {
    const range = unicodeRange === undefined ? '' : `unicode-range:${unicodeRange};`;
    return `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};src:url("../fonts/${file}") format("woff2");${range}}`;
  })
  .join('\n');

/** What every printed page looks like: type, and room for scripts that need it. Nothing is hyphenated, since a hyphen would be new text. */
const baseStyle = `
@page { size: A4; margin: 22mm 20mm 24mm; }
html { font-family: ${printFamilies.map((family) => `"${family}"`).join(', ')}, sans-serif; font-size: 10.5pt; line-height: 1.5; color: #1b1d21; background: #fff; font-synthesis: none; hyphens: manual; }
body { margin: 0; overflow-wrap: break-word; }
`;

/** A page to print: static, without script, all it loads being its fonts. `body` and `style` are ours, with every text in them escaped; so is the title, which ends up in the file. */
export function printedPage(page: { readonly language: string; readonly title: string; readonly style: string; readonly body: string }): string {
  return `<!doctype html>\n<html lang="${page.language}">\n<head>\n<meta charset="utf-8">\n<title>${page.title}</title>\n<style>\n${faces}\n${baseStyle}${page.style}</style>\n</head>\n<body>\n${page.body}\n</body>\n</html>\n`;
}
