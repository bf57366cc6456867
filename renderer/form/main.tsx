import { createRoot, type Root } from 'react-dom/client';
import { formLocaleFor } from '#i18n/form-locales.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { readFormSettings } from '#shared/domain/form-settings.ts';
import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import '#ui/tokens.css';
import './form.css';
import { DatedForm } from './DatedForm.tsx';
import { deviceBack, type DeviceBack } from './device-back.ts';
import { InLanguage } from './InLanguage.tsx';
import { recipientsOf } from './recipients.ts';
import { Screen } from './Screen.tsx';

/** The one source of chance. A browser gives at most 65,536 bytes a call (Web Cryptography API, getRandomValues). */
const randomBytes: RandomBytes = (count) => {
  const bytes = new Uint8Array(count);
  for (let start = 0; start < count; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return bytes;
};

/** The settings staff put into this copy; `null` in the bare template. */
function embeddedSettings(): unknown {
  try {
    return JSON.parse(document.getElementById('form-settings')?.textContent ?? 'null');
  } catch {
    return null;
  }
}

/** First everything goes from the page, whatever the browser then allows; then the page itself goes, and with it its memory and its place in the history. */
function leave(root: Root, back: DeviceBack): void {
  root.unmount();
  document.title = '\u00a0';
  document.body.replaceChildren();
  document.head.replaceChildren();
  back.unwind(() => window.location.replace('about:blank'));
}

function Unusable() {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.unusable.title')} takesFocus={false}>
      <p>{t('form.unusable.text')}</p>
    </Screen>
  );
}

function start(): void {
  const place = document.getElementById('form');
  if (!place) return;
  const root = createRoot(place);
  const back = deviceBack(window);
  const settings = readFormSettings(embeddedSettings());
  const recipients = settings.ok ? recipientsOf(settings.value) : undefined;
  root.render(
    <InLanguage first={formLocaleFor(navigator.languages)}>
      {(onLocale) =>
        settings.ok && recipients ? (
          <DatedForm settings={settings.value} recipients={recipients} now={Date.now} randomBytes={randomBytes} deviceBack={back} onLocale={onLocale} onLeave={() => leave(root, back)} />
        ) : (
          <Unusable />
        )
      }
    </InLanguage>,
  );
}

start();
