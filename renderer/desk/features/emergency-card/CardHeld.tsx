import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { AskedCard } from '#shared/contract/emergency-card-calls.ts';
import type { HeldComparison } from '#shared/contract/held-calls.ts';
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

/** What is typed is compared once somebody pauses; until then the comparison of before stays. */
const pauseMs = 400;

function Compared({ tipId, receiverId, card }: CardHeldProps) {
  const { t } = useTranslation();
  const [rested, setRested] = useState(card);
  useEffect(() => {
    const timer = setTimeout(() => setRested(card), pauseMs);
    return () => clearTimeout(timer);
  }, [card]);
  const { loaded } = useReply('card.compare', { tipId, receiverId, card: rested });
  const [last, setLast] = useState<HeldComparison>();
  if (loaded.state === 'ready' && loaded.value !== last) setLast(loaded.value);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  const held = loaded.state === 'ready' ? loaded.value : last;
  if (held === undefined) return <p role="status">{t('desk.loading')}</p>;
  return (
    <div className="stack-tight">
      <h3>{t('desk.held.title')}</h3>
      <p className="small">{t('desk.held.ofCardWords')}</p>
      <HeldList held={held} hasPlaces={false} />
    </div>
  );
}
