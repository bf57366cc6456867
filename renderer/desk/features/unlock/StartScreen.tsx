import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { PassphraseStep } from './PassphraseStep.tsx';
import { UnlockVault } from './UnlockVault.tsx';
import { VaultFolder } from './VaultFolder.tsx';

export type Opening = { readonly kind: 'created' } | { readonly kind: 'unlocked'; readonly unlocked: Reply<'vault.unlock'> };

export interface StartScreenProps {
  readonly status: Reply<'session.status'>;
  readonly onOpened: (opening: Opening) => void;
  readonly onFolderChanged: () => void;
  /** Shows the new recovery words and ends with a vault: another feature's, put together above. */
  readonly wordsStep: (begun: Reply<'vault.beginCreate'>, onCreated: () => void) => ReactNode;
  /** What speaks against this folder, and how old the last copy of its vault is. */
  readonly warnings: ReactNode;
  readonly languageChoice: ReactNode;
  /** The way to a restore. */
  readonly restoreOffer: ReactNode;
  /** The way to the invented tips. */
  readonly sampleOffer: ReactNode;
}

/** Before a vault is open: make one, or unlock the one that is there. */
export function StartScreen({ status, onOpened, onFolderChanged, wordsStep, warnings, restoreOffer, languageChoice, sampleOffer }: StartScreenProps) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<Reply<'vault.beginCreate'>>();
  const created = (): void => onOpened({ kind: 'created' });
  return (
    <main className="start">
      <div className="start-card">
        <p className="product">{t('desk.product')}</p>
        {begun ? null : warnings}
        {status.state === 'locked' ? <UnlockVault status={status} onUnlocked={(unlocked) => onOpened({ kind: 'unlocked', unlocked })} /> : null}
        {status.state === 'absent' && !begun ? <PassphraseStep onBegun={setBegun} /> : null}
        {status.state === 'absent' && begun ? wordsStep(begun, created) : null}
        {begun ? null : sampleOffer}
        {begun ? null : restoreOffer}
        {begun ? null : <VaultFolder folder={status.folder} onChanged={onFolderChanged} />}
        {begun ? null : languageChoice}
      </div>
    </main>
  );
}
