import { expect, it } from 'vitest';
import { withConsentAnew } from '../../../../../renderer/desk/sharing/consent-choices.ts';
import { nothingChosen } from '../../../../../renderer/desk/sharing/leaving-choices.ts';

it('asks anew why a dossier leaves without consent when it is for another receiver or purpose, and for nothing else', () => {
  const before = { ...nothingChosen, withoutWords: '', receiverId: 'a'.repeat(32), purpose: 'shelter', withoutConsent: 'minor' } as const;
  expect(withConsentAnew(before, { receiverId: 'b'.repeat(32) })).toEqual({ receiverId: 'b'.repeat(32), withoutConsent: null });
  expect(withConsentAnew(before, { purpose: 'health', purposeWords: '' })).toMatchObject({ withoutConsent: null });
  expect(withConsentAnew(before, { purpose: 'other', purposeWords: 'Invented' })).toMatchObject({ withoutConsent: null });
  expect(withConsentAnew(before, { purpose: 'shelter', purposeWords: 'Invented' })).toEqual({ purpose: 'shelter', purposeWords: 'Invented' });
  expect(withConsentAnew(before, { passphrase: 'x' })).toEqual({ passphrase: 'x' });
});
