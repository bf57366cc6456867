import { expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { below, oneOf, seededRandom } from '#shared/sample/seeded-random.ts';
import { corpusFiles } from '../../corpus/redaction/corpus-files.ts';

const random = seededRandom(20);
const digits = (count: number): string => Array.from({ length: count }, () => below(random, 10)).join('');
// Invented, and no words of a sentence.
const word = (): string => oneOf(random, ['tarima', 'bonket', 'sunavi', 'mekla', 'feroni', 'thidam', 'ploya', 'wolfan', 'jupri', 'kasoli', 'dedem', 'lunet']);
const letter = (): string => oneOf(random, ['a', 'b', 'k', 'm', 't', 'z']);
const capital = (written: string): string => written.charAt(0).toUpperCase() + written.slice(1);

/** Forms that services let people choose for an id. */
const forms: readonly (() => string)[] = [
  () => word() + digits(2),
  () => word() + digits(1),
  () => capital(word()) + digits(1),
  () => capital(word()) + capital(word()),
  () => `${word()}.${word()}`,
  () => `${word()}-${word()}`,
  () => `${word()}-${word()}-${word()}`,
  () => `${word()}_${word()}`,
  () => `${word()}.${digits(2)}`,
  () => `${word()}-${digits(2)}`,
  () => `_${word()}`,
  () => `${word()}_`,
  () => `${letter()}.${word()}`,
  () => `${word()}.${letter()}`,
  () => digits(2) + word(),
  () => letter() + digits(1) + letter() + digits(1),
  () => `${word()}-${word()}-${digits(2)}`,
  () => `${letter()}${digits(1)}-${word()}`,
  () => `@${word()}`,
  () => `@${word()}.${digits(1)}`,
  () => `${word()}#${digits(4)}`,
  () => `${capital(word())}.${capital(word())}`,
  () => `~${word()}${digits(2)}`,
];
const isIdOfLetters = /^[@~]?(?=[\w.#:-]*[a-z])[a-z\d][\w.#:-]*$/iu;

it('an id of any other form in the place of one is found in nearly all texts for tuning: it is not the forms of these texts alone that are known', () => {
  const missed: string[] = [];
  let tried = 0;
  for (const { name, half, texts } of corpusFiles()) {
    if (half !== 'tuning') continue;
    for (const { full_text, spans } of texts) {
      const points = Array.from(full_text);
      for (const { entity_type, entity_value, start_position, end_position } of spans) {
        if (entity_type !== 'HANDLE' || !isIdOfLetters.test(entity_value)) continue;
        const before = points.slice(0, start_position).join('');
        const id = oneOf(random, forms)();
        tried += 1;
        const isFound = detect(before + id + points.slice(end_position).join('')).some(({ start, end }) => start < before.length + id.length && end > before.length);
        if (!isFound) missed.push(`${name}: ${id}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(500);
  expect(1 - missed.length / tried, missed.join(', ')).toBeGreaterThan(0.98);
});
