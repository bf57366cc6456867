import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface BannerProps {
  readonly tone: 'note' | 'warning' | 'danger' | 'ok';
  readonly children: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits for a pause; without, it is read in its place. */
  readonly role?: 'alert' | 'status';
  readonly onDismiss?: () => void;
  readonly dismissLabel?: string;
}

export function Banner({ tone, children, role, onDismiss, dismissLabel }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} {...(role ? { role } : {})}>
      <div className="banner-words">{children}</div>
      {onDismiss && dismissLabel !== undefined ? (
        <Button kind="quiet" isSmall label={dismissLabel} onPress={onDismiss}>
          ×
        </Button>
      ) : null}
    </div>
  );
}
