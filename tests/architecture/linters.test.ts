import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';

// A linter that finds nothing because it did not look says the same as one that found nothing.
const root = path.resolve(import.meta.dirname, '..', '..');
const run = (script: string, words: readonly string[], input = ''): string => spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...words], { cwd: root, input, encoding: 'utf8' }).stdout;
/** The names of the rules in what a linter printed. */
const rulesIn = (printed: string, pattern: RegExp): readonly string[] => [...new Set([...printed.matchAll(pattern)].map(([, rule]) => rule ?? ''))].sort();

it('what needs types is found: a value of another type, what this environment does not have, a promise nobody waits for, anything from outside, a case left out', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-linted-'));
  writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "module": "nodenext", "lib": ["ES2024"], "types": [] }, "include": ["*.ts"] }');
  writeFileSync(
    path.join(folder, 'wrong.ts'),
    `declare const other: any;
const later = (): Promise<number> => Promise.resolve(1);
export function wrong(word: 'one' | 'two', maybe: string | undefined): string {
  later();
  const taken: string = other;
  switch (word) {
    case 'one':
      return taken;
  }
  return maybe!;
}
export const size: number = 'large';
export const page = document;
`,
  );
  const printed = run('oxlint/bin/oxlint', ['--type-aware', '--type-check', '-c', path.join(root, '.oxlintrc.json'), '-f', 'unix', path.join(folder, 'wrong.ts')]);
  rmSync(folder, { recursive: true });
  expect(rulesIn(printed, /\[Error\/typescript\(([\w-]+)\)\]/g)).toEqual(['TS2322', 'TS2584', 'no-explicit-any', 'no-floating-promises', 'no-non-null-assertion', 'no-unsafe-assignment', 'switch-exhaustiveness-check']);
});

it('what is ours is found: an arrow the house forbids, the network, markup from a text, a text without a key, a hook in a condition, a picture without words', () => {
  const printed = run(
    'eslint/bin/eslint.js',
    ['--stdin', '--stdin-filename', 'renderer/desk/Wrong.tsx', '--format', 'json'],
    `import 'node:net';
import { useState } from 'react';
import '../../electron/vault/service/vault-service.ts';
export function Wrong({ isSure }: { readonly isSure: boolean }) {
  if (isSure) useState(1);
  return <p dangerouslySetInnerHTML={{ __html: '' }}>Sure <img src="x" /></p>;
}
`,
  );
  expect(rulesIn(printed, /"ruleId":"([^"]+)"/g)).toEqual(['house/arrows', 'jsx-a11y-x/alt-text', 'no-restricted-imports', 'no-restricted-syntax', 'react-hooks/rules-of-hooks']);
  expect(printed).toContain('Text reaches the page as text nodes only.');
  expect(printed).toContain('A text that people read comes from shared/locales.');
});

it('words that would stay in the language of before are found: in what is set, in what is kept from the beginning, and said without the language it is drawn in', () => {
  const wrong = ["setSaid(t('desk.saved'));", "setDone({ words: t('desk.saved') });", "setSaid(isNew ? t('desk.made') : t('desk.saved'));", "const [said, setSaid] = useState('');", 'const [told, setTold] = useState<string>();', "say(() => t('desk.saved'));"];
  const right = ["say(({ t: inWords }) => inWords('desk.saved'));", "setTimeout(() => t('desk.saved'), 1);", "setAsking('new');", 'const [done, say] = useSaid();', "return <p>{t('desk.saved')}</p>;"];
  const printed = run('eslint/bin/eslint.js', ['--stdin', '--stdin-filename', 'renderer/desk/Wrong.tsx', '--format', 'json'], ['export function Wrong() {', ...wrong, ...right, '}', ''].join('\n'));
  const lines = [...printed.matchAll(/"message":"(?:Words that are kept|What is said takes)[^"]*","line":(\d+)/g)].map(([, line]) => Number(line));
  // Each of the wrong ones, which begin on the second line, and none of the others.
  expect([...new Set(lines)].sort()).toEqual(wrong.map((_line, index) => index + 2));
});
