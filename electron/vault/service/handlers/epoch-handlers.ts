import type { Handlers } from '#shared/contract/contract.ts';
import type { epochCalls } from '#shared/contract/epoch-calls.ts';
import type { Purpose } from '#shared/contract/host-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { keyCardUnits } from '#shared/sealed-tip/key-card.ts';
import { checkFormFile, formBytesAtMost } from '../../intake/check-form-file.ts';
import { epochDays, setEpochDays } from '../../intake/epoch-days.ts';
import { formKeys } from '../../intake/form-keys.ts';
import { dropLaptopKey, keyCardOf, listLaptopKeys, takeKeyCard } from '../../intake/laptop-keys.ts';
import { readCandidate } from '../../intake/read-candidate.ts';
import { listSavedForms } from '../../intake/saved-forms.ts';
import { saveKeyPoster } from '../save-key-poster.ts';
import { saveFile } from '../save-file.ts';
import type { VaultSession } from '../vault-session.ts';

export function epochHandlers(session: VaultSession): Pick<Handlers, keyof typeof epochCalls> {
  const { environment } = session;
  const pathOf = (handle: string, purpose: Purpose): string | undefined => {
    const granted = session.grants.redeem(handle, purpose);
    return granted.ok ? granted.value[0] : undefined;
  };
  return {
    'epoch.days': () => session.withVault(({ context }) => ok(epochDays(context.database))),
    'epoch.setDays': (days) => session.withVault(({ context }) => ok(setEpochDays(context, days))),
    'keyCard.save': ({ keyId, handle }) =>
      session.withVault(({ context }) => {
        const target = pathOf(handle, 'key-card');
        if (target === undefined) return fail('handle-invalid');
        const card = keyCardOf(context.database, keyId);
        return card.ok ? ok(saveFile(environment, target, new TextEncoder().encode(card.value))) : card;
      }),
    'laptopKey.list': () => session.withVault(({ context }) => ok(listLaptopKeys(context.database))),
    'laptopKey.add': ({ handle, name, words }) =>
      session.withVault(({ context }) => {
        const file = pathOf(handle, 'key-card-read');
        if (file === undefined) return fail('handle-invalid');
        const read = readCandidate(environment.files, file, keyCardUnits);
        if (!read.ok) return read.code === 'too-large' ? fail('key-card-invalid') : read;
        return takeKeyCard(context, { card: new TextDecoder().decode(read.value), name, words });
      }),
    'laptopKey.remove': ({ laptopKeyId }) => session.withVault(({ context }) => dropLaptopKey(context, laptopKeyId)),
    'tipForm.saved': (request) => session.withVault(({ context }) => ok(listSavedForms(context.database, request))),
    'tipForm.check': ({ handle }) =>
      session.withVault(({ context }) => {
        const file = pathOf(handle, 'tip-form-check');
        if (file === undefined) return fail('handle-invalid');
        const template = environment.formTemplate();
        if (template === undefined) return fail('form-template-missing');
        const read = readCandidate(environment.files, file, formBytesAtMost);
        if (!read.ok) return read.code === 'too-large' ? fail('form-unreadable') : read;
        return checkFormFile({ database: context.database, template, now: environment.now() }, read.value);
      }),
    'keyPoster.save': ({ keyIds: [keyId = '', ...moreKeys], organisation, handle }) =>
      session.withVault(({ context }) => {
        const target = pathOf(handle, 'key-poster');
        if (target === undefined) return fail('handle-invalid');
        const keys = formKeys(context.database, keyId, moreKeys, environment.now());
        if (!keys.ok) return keys;
        const shown = keys.value.map(({ publicKey, expiresAt }) => ({ words: fingerprintWords(publicKey), expiresAt }));
        return saveKeyPoster({ environment, print: (html) => session.printJobs.print(html) }, shown, organisation, target);
      }),
  };
}
