import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { AskedCard } from '#shared/contract/emergency-card-calls.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { HeldList } from '../../sharing/HeldList.tsx';

export interface CardHeldProps {
  readonly tipId: string;
  readonly receiverId: string;
  readonly card: AskedCard;
}

const nothingYet: AskedCard = {};

/** Whether the receiver has something about this tip already, and when asked what. It holds up nothing: a card is for danger now. */
export function CardHeld({ tipId, receiverId, card }: CardHeldProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // How many files there are does not depend on what is typed.
  const { loaded } = useReply('card.compare', { tipId, receiverId, card: nothingYet });
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading' || loaded.value.filesTotal === 0) return null;
  const { filesTotal } = loaded.value;
  return (
    <details className="held" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('desk.held.ofCard', { count: filesTotal })}</summary>
      {isOpen ? <Compared tipId={tipId} receiverId={receiverId} card={card} /> : null}
    </details>
  );
}

function Compared(request: CardHeldProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('card.compare', { tipId: request.tipId, receiverId: request.receiverId, card: request.card });
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  return (
    <div className="stack-tight">
      <h3>{t('desk.held.title')}</h3>
      <p className="small">{t('desk.held.ofCardWords')}</p>
      <HeldList held={loaded.value} hasPlaces={false} />
    </div>
  );
}
