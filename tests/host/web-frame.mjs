// `webFrameMain`: the top frame of a page, which is what main checks a sender by. Sub-frames have none here: no preload runs in them.
import { strict } from './strict.mjs';

/** @param {import('./web-contents.mjs').WebContents} contents */
export function createMainFrame(contents) {
  return strict('webFrameMain', {
    parent: null,
    frames: [],
    routingId: 1,
    processId: contents.id,
    get url() {
      return contents.getURL();
    },
    get origin() {
      const { protocol, host } = new URL(contents.getURL());
      return `${protocol}//${host}`;
    },
    get detached() {
      return contents.isDestroyed();
    },
    get top() {
      return this;
    },
    isDestroyed: () => contents.isDestroyed(),
    send: (channel, ...values) => contents.send(channel, ...values),
    postMessage: (channel, message, transfer) => contents.postMessage(channel, message, transfer),
  });
}
