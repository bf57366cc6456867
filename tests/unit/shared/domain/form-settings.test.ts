import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formSettingsLimits, readFirstFormSettings, readFormSettings } from '#shared/domain/form-settings.ts';

const way = { carrier: 'Office, 2nd floor', address: 'Invented Street 5', hours: '', readWithin: '' };
const settings = { title: 'Notes', publicKeys: ['AAEC'], savedAt: 5, expiresAt: 6, destroyedAt: 7, newerForm: '', waysToSend: [way] };
const first = { title: 'Notes', publicKeys: ['AAEC'], expiresAt: 0, waysToSend: [way] };
const refused = { ok: false, code: 'form-settings-invalid' };

describe('form settings', () => {
  it('are taken when every field is there and within its limit', () => {
    expect(readFormSettings(settings)).toEqual({ ok: true, value: settings });
    expect(readFormSettings({ ...settings, title: 'x'.repeat(formSettingsLimits.titleUnits) }).ok).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', [settings]],
    ['an unknown field', { ...settings, script: 'x' }],
    ['a missing field', { ...settings, waysToSend: undefined }],
    ['the fields of the first builds', first],
    ['an end before it was saved', { ...settings, expiresAt: 4 }],
    ['a destruction date before its end', { ...settings, destroyedAt: 5 }],
    ['a date of saving that is none', { ...settings, savedAt: -1 }],
    ['a long note about a newer form', { ...settings, newerForm: 'x'.repeat(formSettingsLimits.newerFormUnits + 1) }],
    ['an empty title', { ...settings, title: '  ' }],
    ['a long title', { ...settings, title: 'x'.repeat(formSettingsLimits.titleUnits + 1) }],
    ['no key', { ...settings, publicKeys: [] }],
    ['too many keys', { ...settings, publicKeys: Array(formSettingsLimits.publicKeys + 1).fill('AAEC') }],
    ['a key that is not base64', { ...settings, publicKeys: ['AAE'] }],
    ['a key of another type', { ...settings, publicKeys: [7] }],
    ['a date that is none', { ...settings, expiresAt: Number.NaN }],
    ['a date out of range', { ...settings, expiresAt: 1e17, destroyedAt: 1e17 }],
    ['no way to send', { ...settings, waysToSend: [] }],
    ['a way to send without an address', { ...settings, waysToSend: [{ ...way, address: '' }] }],
    ['an unknown field in a way to send', { ...settings, waysToSend: [{ ...way, link: 'x' }] }],
    ['long hours', { ...settings, waysToSend: [{ ...way, hours: 'x'.repeat(201) }] }],
  ])('are refused with %s', (_what, value) => {
    expect(readFormSettings(value)).toEqual(refused);
  });

  it('never throw, whatever is read', () => {
    fc.assert(fc.property(fc.anything(), (value) => ['boolean'].includes(typeof readFormSettings(value).ok)));
  });

  it('of the first builds are read apart, with the same limits', () => {
    expect(readFirstFormSettings(first)).toEqual({ ok: true, value: first });
    for (const changed of [settings, { ...first, title: '' }, { ...first, waysToSend: [] }, { ...first, expiresAt: -1 }, { ...first, expiresAt: '1' }]) expect(readFirstFormSettings(changed)).toEqual(refused);
  });
});
