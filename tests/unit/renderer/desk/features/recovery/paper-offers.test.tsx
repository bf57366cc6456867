// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { recovery as english } from '#shared/locales/en/recovery.ts';
import { recovery as khmer } from '#shared/locales/km/recovery.ts';
import { PaperOffers } from '../../../../../../renderer/desk/features/recovery/PaperOffers.tsx';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, testPassphrase, vaultHarness } from '../../../../../support/vault-harness.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

/** The words of a vault that is being made, saved as a sheet by a person whose desk speaks this language and cannot print. */
async function saveSheet(language: 'en' | 'km'): Promise<Shown> {
  const harness = vaultHarness();
  harness.files.makeFolder('/chosen');
  const { creationId } = must(await harness.api['vault.beginCreate']({ memberName: 'Invented', passphrase: testPassphrase }));
  shown = await shownWithVault(harness, <PaperOffers wordsId={creationId} />, language);
  const texts = language === 'en' ? english : khmer;
  press(texts.savePage);
  press(texts.saveConfirm);
  const { place, settled } = shown;
  await settled(() => expect(place.textContent).toContain(texts.savedPage.replace('{name}', 'page.pdf')));
  return shown;
}

describe('a sheet that was saved', () => {
  it('is said to be in English where the desk speaks Khmer and nothing could be printed', async () => {
    const { place } = await saveSheet('km');
    expect(place.textContent).toContain(khmer.savedInEnglish);
  });

  it('is as it was wanted where the desk speaks English, and nothing more is said', async () => {
    const { place } = await saveSheet('en');
    expect(place.textContent).not.toContain(english.savedInEnglish);
  });
});
