// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FileContents } from '#shared/contract/contents-calls.ts';
import { FileDetails } from '../../../../../../renderer/desk/features/tip/FileDetails.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const contents: FileContents = { mediaType: 'application/octet-stream', kind: 'unknown', also: [], hasMacros: false, listing: null, isListingUnreadable: false };

it.each([
  [924, '924 bytes'],
  [120_000, '120 kB (120,000 bytes)'],
])('of %i bytes a file is said to be %s, and no number twice', async (sizeBytes, words) => {
  const file = { of: { attachmentId: 'a' }, name: 'File 1', sizeBytes, sha256: 'ab'.repeat(32), said: undefined };
  const shown = await shownWithVault(vaultHarness(), <FileDetails file={file} contents={contents} onClose={() => undefined} />);
  const told = [...document.querySelectorAll('dt')].find((each) => each.textContent === 'Size')?.nextElementSibling?.textContent;
  expect(told?.trim()).toBe(words);
  shown.gone();
});
