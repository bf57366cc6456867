import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { dateAndTime } from './time.ts';

export interface HistoryLineProps {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What they are called now; empty for the recovery words. */
  readonly actor: string;
  readonly actorRemoved: boolean;
  readonly children: ReactNode;
}

/** One entry of a history: when, who, and what they did. */
export function HistoryLine({ at, actor, actorRemoved, children }: HistoryLineProps) {
  const { t, locale } = useTranslation();
  return (
    <li>
      <span className="muted">
        <time dateTime={new Date(at).toISOString()}>{dateAndTime(at, locale)}</time> · <bdi>{actor === '' ? t('desk.people.recoveryName') : actor}</bdi>
        {actorRemoved ? ` (${t('desk.people.leftHere')})` : ''}
      </span>
      <br />
      {children}
    </li>
  );
}
