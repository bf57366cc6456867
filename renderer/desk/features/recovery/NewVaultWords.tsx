import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { WordsStep } from './WordsStep.tsx';

/** Second step of a new vault: its recovery words. Nothing is written to disk before two of them are typed back. */
export function NewVaultWords({ begun, onCreated }: { readonly begun: Reply<'vault.beginCreate'>; readonly onCreated: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { creationId, recoveryWords, positions } = begun;
  return (
    <WordsStep
      shown={{ wordsId: creationId, recoveryWords, positions }}
      finish={t('desk.create.finish')}
      finishing={t('desk.create.finishing')}
      onProven={async (words) => {
        const result = await api['vault.finishCreate']({ creationId, words });
        if (result.ok) onCreated();
        return result.ok ? undefined : result.code;
      }}
    />
  );
}
