import type { Plural, SameKeys } from '#shared/locales/same-keys.ts';
import type { Messages } from './translate.ts';

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', s: 'š', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', N: 'Ñ', C: 'Ç', S: 'Š', Y: 'Ý' };

/** Text about 40 % longer, in brackets: what is cut off, glued together or not behind a key shows at a glance. Placeholders stay as they are. */
function stretch(template: string): string {
  const accented = template.replace(/\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part);
  return `[${accented}${' ~'.repeat(Math.ceil(template.length / 5))}]`;
}

/** The same tree of texts, stretched. */
export function pseudoMessages<M>(messages: M & Messages): SameKeys<M> {
  const walk = (node: string | Plural | Messages): unknown =>
    typeof node === 'string' ? stretch(node) : Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child as string | Plural | Messages)]));
  return walk(messages) as SameKeys<M>;
}
