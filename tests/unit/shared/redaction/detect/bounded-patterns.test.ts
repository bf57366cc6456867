import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../../../../support/source-files.ts';

const folder = path.join(root, 'shared/redaction/detect');

/** Rows that are taken in one go: what follows cannot begin inside them, so nothing is read twice. */
const rows = ['/\\d+/gu', '/\\p{Script=Han}+/gu', '/[〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{5,}/gu', '/[A-Za-z0-9]+/gu', "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}]*(?:['-][\\p{L}\\p{M}]+)*)"];

/** Texts of patterns that are looked for all over a text: literals with the flag g, and the strings that others are made of. */
function patternsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      if (/\/[a-z]*g[a-z]*$/u.test(node.text)) found.push(node.text);
    } else if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && /\\p\{|\(\?|\\d|\{\d/u.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Without what is escaped and what stands in a class, a star or a plus is a quantifier. */
function isUnbounded(pattern: string): boolean {
  return /[*+]|\{\d+,\}/u.test(pattern.replace(/\\./gu, '_').replace(/\[[^\]]*\]/gu, '_'));
}

it('a pattern that is looked for all over a text has bounds, so that a hostile text costs no more than its length', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const patterns = files.flatMap(patternsIn);
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.filter((pattern) => isUnbounded(pattern) && !rows.includes(pattern))).toEqual([]);
});

it('what has no bound is seen', () => {
  expect(['/a+b/gu', '(?:\\d{2,})', '[a+]*'].map(isUnbounded)).toEqual([true, true, true]);
  expect(['/a\\+b/gu', '[*+]{1,3}', '\\d{1,4}'].map(isUnbounded)).toEqual([false, false, false]);
});
