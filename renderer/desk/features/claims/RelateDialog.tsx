import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimsOfTip, ClaimView } from '#shared/contract/claim-calls.ts';
import type { ClaimStance } from '#shared/domain/claim.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { PassageQuote } from './PassageQuote.tsx';
import { useCall } from '../../api/use-call.ts';

const perPage = 10;
/** Digits of a tip's number that are read: more tips than a vault holds. */
const numberDigits = 9;

/** Says of another claim that it supports this one, or contradicts it. */
export function RelateDialog({ claim, onDone, onClose }: { readonly claim: ClaimView; readonly onDone: (claims: ClaimsOfTip) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [wanted, setWanted] = useState('');
  const [offset, setOffset] = useState(0);
  const settled = useSettled(wanted.trim());
  const tipNumber = /^\d+$/.test(settled) ? Number(settled) : null;
  const { loaded } = useStandingReply('claims.others', { claimId: claim.claimId, tipNumber, offset, limit: perPage });
  const call = useCall(onDone);
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const relate = (otherClaimId: string, to: ClaimStance): void => void call.run(() => api['claims.relate']({ claimId: claim.claimId, otherClaimId, to }));
  return (
    <Dialog title={t('desk.claims.relateTitle', { number: String(claim.number) })} onClose={onClose} isBusy={call.isBusy} isWide>
      <PassageQuote passage={claim.passage} />
      <p className="small muted">{t('desk.claims.relateWords')}</p>
      <TextField
        label={t('desk.claims.tipNumber')}
        value={wanted}
        onChange={(next) => {
          setWanted(next);
          setOffset(0);
        }}
        maxLength={numberDigits}
        takesFocus
      />
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && rows.length === 0 ? <p className="muted">{t(tipNumber === null ? 'desk.claims.none' : 'desk.claims.noneOfTip')}</p> : null}
      <ul className="plain-list choices" aria-label={t('desk.claims.others')}>
        {rows.map((other) => {
          const names = { number: String(other.number), tip: String(other.tipNumber) };
          const signs = [...(other.isSameCompound ? [t('desk.claims.sameCompound')] : []), ...(other.isSameSource ? [t('desk.claims.sameSource')] : [])];
          return (
            <li key={other.claimId} className="choice">
              <div>
                <p className="tiny muted">{[`${t('desk.claims.openTip', { number: names.tip })}, ${t('desk.claims.number', { number: names.number })}`, ...signs].join(' · ')}</p>
                {other.statement === '' ? null : (
                  <p>
                    <bdi dir="auto">{other.statement}</bdi>
                  </p>
                )}
                <PassageQuote passage={other.passage} />
              </div>
              <div className="actions">
                <Button isSmall isPending={call.isBusy} label={t('desk.claims.supportsOf', names)} onPress={() => relate(other.claimId, 'supports')}>
                  {t('desk.claims.supports')}
                </Button>
                <Button isSmall isPending={call.isBusy} label={t('desk.claims.contradictsOf', names)} onPress={() => relate(other.claimId, 'contradicts')}>
                  {t('desk.claims.contradicts')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Pager
        offset={offset}
        perPage={perPage}
        total={loaded.state === 'ready' ? loaded.value.total : 0}
        onOffset={setOffset}
      />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={onClose}>
          {t('desk.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
