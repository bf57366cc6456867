import { Component, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useHost } from './api/ConnectionProvider.tsx';

function Fault() {
  const { t } = useTranslation();
  const host = useHost();
  return (
    <main className="waiting">
      <EmptyState
        isWholeScreen
        title={t('desk.fault.title')}
        actions={
          <Button kind="primary" takesFocus onPress={() => void host.lock()}>
            {t('desk.fault.lock')}
          </Button>
        }
      >
        <p>{t('desk.fault.words')}</p>
      </EmptyState>
    </main>
  );
}

/** When drawing fails, says so and offers the lock, instead of a blank window. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly isFaulty: boolean }> {
  override state = { isFaulty: false };

  static getDerivedStateFromError(): { readonly isFaulty: boolean } {
    return { isFaulty: true };
  }

  override render(): ReactNode {
    return this.state.isFaulty ? <Fault /> : this.props.children;
  }
}
