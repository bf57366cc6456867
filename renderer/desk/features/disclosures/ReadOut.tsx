import { useTranslation } from '#i18n/desk-translation.ts';
import type { Disclosure } from '#shared/contract/disclosure-calls.ts';
import { readOuts } from '#shared/domain/emergency-card.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useWords } from '../../sharing/use-words.ts';

const answers = { read: 'wasRead', 'not-read': 'notRead' } as const;

/** What became of a card that was shown large; whoever was locked out before they said so says it here. */
export function ReadOut({ disclosure: { disclosureId, readOut } }: { readonly disclosure: Disclosure }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const words = useWords();
  const call = useCall();
  const maySay = useMay('card.readOut');
  if (readOut !== null) return <p className="small">{t(`desk.emergencyCard.register.${readOut.outcome}`, { when: dateAndTime(readOut.at, locale), actor: words.actor(readOut) })}</p>;
  return (
    <>
      <p className="small">{t('desk.emergencyCard.register.open')}</p>
      {maySay ? (
        <div className="actions">
          {readOuts.map((outcome) => (
            <Button key={outcome} isSmall isPending={call.isBusy} onPress={() => void call.run(() => api['card.readOut']({ disclosureId, readOut: outcome }))}>
              {t(`desk.emergencyCard.${answers[outcome]}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
    </>
  );
}
