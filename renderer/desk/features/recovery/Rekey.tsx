import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { listWords } from '#ui/list-words.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { RekeyProgress } from './RekeyProgress.tsx';
import { SecretStep } from './SecretStep.tsx';
import { WordsStep } from './WordsStep.tsx';

type Stage = 'asking' | 'running' | 'done' | 'closed';

/** New keys for everything: what it means, secret, new recovery words, then the work itself, which ends with a lock. */
export function Rekey({ onCancel, onLock }: { readonly onCancel: () => void; readonly onLock: () => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const [begun, setBegun] = useState<Reply<'rekey.begin'>>();
  const [stage, setStage] = useState<Stage>('asking');
  const [code, setCode] = useState<Code>();

  const cancel = (): void => {
    void api['rekey.cancel']({});
    onCancel();
  };
  const start = async (wordsId: string, words: string[]): Promise<Code | undefined> => {
    setStage('running');
    const result = await api['rekey.start']({ wordsId, words });
    if (result.ok) {
      setStage('done');
      return undefined;
    }
    const status = await api['session.status']({});
    setStage(status.ok && status.value.state === 'open' ? 'asking' : 'closed');
    setCode(result.code);
    return result.code;
  };

  if (begun === undefined) {
    return (
      <SecretStep
        title={t('desk.recovery.rekeyTitle')}
        onCancel={onCancel}
        onSecret={async (secret) => {
          const result = await api['rekey.begin']({ secret });
          if (!result.ok) return result.code;
          setBegun(result.value);
          return undefined;
        }}
      >
        <ul className="stack">
          <li>{t('desk.recovery.rekeySealed')}</li>
          <li>{t('desk.recovery.rekeyOthers')}</li>
          <li>{t('desk.recovery.rekeyOldBackups')}</li>
          <li>{t('desk.recovery.rekeyRoom')}</li>
        </ul>
      </SecretStep>
    );
  }
  return (
    <div className="page stack">
      <Banner tone="note">
        <p>{t('desk.recovery.rekeyNeeds', { size: fileSize(begun.neededBytes, locale) })}</p>
        {begun.others.length === 0 ? null : (
          <p>
            {t('desk.recovery.rekeyLosing')} <bdi>{listWords(begun.others, locale)}</bdi>
          </p>
        )}
      </Banner>
      <WordsStep
        shown={begun}
        finish={t('desk.recovery.rekeyStart')}
        finishing={t('desk.recovery.rekeyRunning')}
        onCancel={cancel}
        onProven={(words) => start(begun.wordsId, words)}
      />
      {stage === 'asking' ? null : (
        <Dialog title={t(`desk.recovery.rekeyStage.${stage}`)} onClose={onLock} mustAnswer>
          {stage === 'running' ? <RekeyProgress onCancel={() => void api['rekey.cancel']({})} /> : null}
          {stage === 'done' ? (
            <div className="stack">
              <p>{t('desk.recovery.rekeyDone')}</p>
              <p>{t('desk.recovery.rekeyDoneBackups')}</p>
            </div>
          ) : null}
          {stage === 'closed' && code !== undefined ? <ErrorBanner code={code} /> : null}
          {stage === 'running' ? null : (
            <div className="actions">
              <Button kind="primary" takesFocus onPress={onLock}>
                {t('desk.recovery.lockAndUnlock')}
              </Button>
            </div>
          )}
        </Dialog>
      )}
    </div>
  );
}
