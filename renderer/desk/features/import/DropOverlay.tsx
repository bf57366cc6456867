import { useTranslation } from '#i18n/desk-translation.ts';

/** Over the whole desk while files are held above it: that they may be let go, and what happens then. */
export function DropOverlay({ isBusy }: { readonly isBusy: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="drop-overlay" role="status">
      <p>{t(isBusy ? 'desk.carriers.dropBusy' : 'desk.carriers.dropHere')}</p>
    </div>
  );
}
