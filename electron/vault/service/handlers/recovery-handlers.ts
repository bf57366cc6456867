import path from 'node:path';
import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { recoveryCalls } from '#shared/contract/recovery-calls.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '../../crypto/hash.ts';
import { readShare } from '../../crypto/recovery-shares.ts';
import { shownName } from '../../intake/shown-name.ts';
import { writeWhereChosen } from '../../platform/write-beside.ts';
import { recoveryPage, sharePages, type Paper, type PaperTools } from '../../recovery/recovery-papers.ts';
import { printClean } from '../print-clean.ts';
import { RecoveryRenewal } from '../recovery-renewal.ts';
import { Rekeying } from '../rekeying.ts';
import type { VaultSession } from '../vault-session.ts';

export function recoveryHandlers(session: VaultSession): Pick<Handlers, keyof typeof recoveryCalls> {
  const { environment, shownWords } = session;
  const renewal = new RecoveryRenewal(session);
  const rekeying = new Rekeying(session);

  /** The finished sheets, where a dialog said. They hold the words in the clear, so nothing of them is kept here. */
  async function save(handle: string, make: () => Promise<Paper> | undefined): Promise<Result<Reply<'recovery.savePage'>, 'handle-invalid' | 'not-found'>> {
    const paths = session.grants.redeem(handle, 'recovery-page');
    const [target] = paths.ok ? paths.value : [];
    if (target === undefined) return fail('handle-invalid');
    const paper = await make();
    if (paper === undefined) return fail('not-found');
    const { bytes, language } = paper;
    try {
      writeWhereChosen(environment.files, target, bytes, hex(environment.randomBytes(8)));
      return ok({ savedAs: shownName(path.basename(target)), sizeBytes: bytes.length, language });
    } finally {
      bytes.fill(0);
    }
  }

  const printing = (language: DeskLanguage): PaperTools => ({ language, print: (html) => printClean((page) => session.printJobs.print(page), html) });

  return {
    'recovery.savePage': ({ wordsId, language, handle }) =>
      save(handle, () => {
        const words = shownWords.wordsOf(wordsId);
        return words && recoveryPage(words, environment.now(), printing(language));
      }),
    'recovery.saveShares': ({ wordsId, language, handle }) => save(handle, () => shownWords.sharesOf(wordsId)?.then((shares) => sharePages(shares, environment.now(), printing(language)))),
    'recovery.readShare': ({ text }) => {
      const { words, unknown, isWhole } = readShare(text);
      return ok({ words, unknown: [...unknown], isWhole });
    },
    'recovery.beginRenewal': ({ secret }) => session.withVault((vault) => renewal.begin(vault, secret)),
    'recovery.finishRenewal': ({ wordsId, words }) => session.withVault((vault) => renewal.finish(vault, wordsId, words)),
    'recovery.cancel': () => {
      renewal.forget();
      return ok({});
    },
    'rekey.begin': ({ secret }) => session.withVault((vault) => rekeying.begin(vault, secret)),
    'rekey.start': ({ wordsId, words }) => rekeying.start(wordsId, words),
    'rekey.cancel': () => {
      rekeying.cancel();
      return ok({});
    },
  };
}
