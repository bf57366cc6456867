import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import { plainPrimitives } from '#shared/sealed-tip/primitives.ts';
import { ItemOpener } from '#vault/intake/item-opener.ts';
import intakeKeys from '../sealed-tip/intake-keys.json';
import containers from './containers.json';

const seed = hexToBytes(intakeKeys.keys.find(({ name }) => name === 'ours')?.seed ?? '');

it.each(containers.containers)('$name: $comment', async ({ file, entries }) => {
  const opener = new ItemOpener([{ keyId: 'a'.repeat(32), seed }], plainPrimitives);
  const opened = await opener.open(new Uint8Array(Buffer.from(file, 'base64')), undefined);
  expect(opened.items.map((item) => [item.entry, 'left' in item ? { left: item.left } : item.outcome.ok ? item.outcome.value.content.narrative : item.outcome.code])).toEqual(entries);
});
