// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { RoleProvider } from '../../../../../renderer/desk/api/RoleProvider.tsx';
import { Transcript } from '../../../../../renderer/desk/viewing/Transcript.tsx';
import { wav } from '../../../../support/made-sounds.ts';
import { button, field, press, type } from '../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../support/shown-with-vault.tsx';
import { must } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const first = 'What is said';
const further = 'A new version';

let vault: VaultWithTips;
let shown: Shown;
let file: FileReference;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented'], [wav(1)]);
  const [attachment] = must(await vault.harness.api['tips.get']({ tipId: vault.tipIds[0] ?? '' })).attachments;
  file = { kind: 'attachment', id: attachment?.attachmentId ?? '' };
  shown = await shownWithVault(
    vault.harness,
    <RoleProvider role="manage" isSample={false}>
      <Transcript file={file} />
    </RoleProvider>,
  );
});
afterEach(() => shown.gone());

it('the button that saved a transcript keeps the keyboard, so that Escape still closes the window around it', async () => {
  type(first, 'An invented sentence.');
  press('Save transcript');
  const pressed = button('Save transcript');
  await shown.settled(() => expect(shown.place.querySelector('li')?.textContent).toContain('An invented sentence.'));
  expect(button('Save transcript')).toBe(pressed);
  expect(document.activeElement).toBe(pressed);
  expect(pressed.getAttribute('aria-disabled')).toBe('true');
});

it('a further version begins from the one that was saved, and can be saved once it is another', async () => {
  type(first, 'An invented sentence.');
  press('Save transcript');
  await shown.settled(() => expect(field(further).value).toBe('An invented sentence.'));
  type(further, 'An invented sentence, heard better.');
  press('Save transcript');
  await shown.settled(() => expect(shown.place.querySelector('li')?.textContent).toContain('heard better'));
  expect(must(await vault.harness.api['transcript.list']({ file })).total).toBe(2);
});

it('what is typed while a transcript is being saved stays in the field', async () => {
  type(first, 'An invented sentence.');
  press('Save transcript');
  type(first, 'An invented sentence. And one more.');
  await shown.settled(() => expect(shown.place.querySelector('li')?.textContent).toContain('An invented sentence.'));
  expect(field(further).value).toBe('An invented sentence. And one more.');
});
