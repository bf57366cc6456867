import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { buildTipForm } from '#vault/intake/tip-form-file.ts';
import { must } from '../../support/vault-harness.ts';
import type { Measurement } from '../measurement.ts';
import { appEnvironment } from '../support/bench-vaults.ts';

/** The form as staff save it, with one key and one invented way to send. One number: it does not vary. */
export const formSize: Measurement = {
  name: 'form',
  measure: () => {
    const template = appEnvironment().formTemplate();
    if (template === undefined) throw new Error('the build has no tip form');
    const form = must(
      buildTipForm(template, {
        title: 'Notes',
        publicKeys: [Buffer.from(intakeKeyFromSeed(new Uint8Array(32).fill(7)).publicKey).toString('base64')],
        savedAt: Date.UTC(2030, 9, 1),
        expiresAt: Date.UTC(2031, 0, 1),
        destroyedAt: Date.UTC(2031, 3, 1),
        newerForm: '',
        waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: 'every day, 8 to 18', readWithin: 'one day' }],
      }),
    );
    return Promise.resolve([{ what: 'tip form with one key', unit: 'bytes', values: [Buffer.byteLength(form)] }]);
  },
};
