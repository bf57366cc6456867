import type { Handlers } from '#shared/contract/contract.ts';
import type { epochCalls, LaptopKeyView } from '#shared/contract/epoch-calls.ts';

const dayMs = 86_400_000;

/** Keys, forms and cards that nobody made. */
export function inventedEpochs(): Pick<Handlers, keyof typeof epochCalls> {
  let days = { valid: 90, grace: 90 };
  const now = Date.now();
  let laptops: LaptopKeyView[] = [{ laptopKeyId: '7'.repeat(32), name: 'Second office (invented)', fingerprint: ['velvet', 'harbor', 'lemon', 'window', 'pencil', 'forest'], addedAt: now - 20 * dayMs, expiresAt: now + 60 * dayMs, destroyAfter: now + 150 * dayMs }];
  const saved = { savedAs: 'words.pdf', sizeBytes: 48_213 };
  return {
    'epoch.days': () => ({ ok: true, value: days }),
    'epoch.setDays': (wanted) => {
      days = wanted;
      return { ok: true, value: days };
    },
    'keyCard.save': () => ({ ok: true, value: { ...saved, savedAs: 'key card.txt' } }),
    'laptopKey.list': () => ({ ok: true, value: { total: laptops.length, keys: [...laptops] } }),
    'laptopKey.add': () => ({ ok: false, code: 'words-differ' }),
    'laptopKey.remove': ({ laptopKeyId }) => {
      laptops = laptops.filter((key) => key.laptopKeyId !== laptopKeyId);
      return { ok: true, value: {} };
    },
    'tipForm.saved': ({ keyId }) => {
      const forms = [{ formId: '8'.repeat(32), title: 'Notes', keyIds: ['e1'.padEnd(32, '0'), '7'.repeat(32)], savedAt: now - 3 * dayMs, destroyedAt: now + 150 * dayMs, sha256: 'ab12'.repeat(16) }].filter(({ keyIds }) => keyId === undefined || keyIds.includes(keyId));
      return { ok: true, value: { total: forms.length, forms } };
    },
    'tipForm.check': () => ({
      ok: true,
      value: {
        build: 'altered',
        recordedAt: null,
        title: 'Notes',
        sizeBytes: 131_233,
        sha256: 'ab12'.repeat(16),
        savedAt: now - 3 * dayMs,
        expiresAt: now + 60 * dayMs,
        destroyedAt: now + 150 * dayMs,
        newerForm: 'Ask at the drop-in, Tuesdays (invented)',
        keys: [
          { owner: 'own', fingerprint: ['candle', 'stone', 'orbit', 'maple', 'velvet', 'harbor'], epoch: 2, name: '', state: 'valid' },
          { owner: 'unknown', fingerprint: ['river', 'window', 'stone', 'silver', 'velvet', 'pencil'], epoch: null, name: '', state: 'unknown' },
        ],
        waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: 'one day' }],
      },
    }),
    'keyPoster.save': () => ({ ok: true, value: saved }),
  };
}
