import type { WebContents } from 'electron';

/** No page embeds another. */
export function refuseWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
