/**
 * The device's own way back (a button or a swipe on phones) does what "Back" does, instead of throwing the page away. For that the page needs entries
 * in the tab's history: same address, no state, so that they say nothing.
 */
export interface DeviceBack {
  /** To be called from a press that leads to another screen; browsers skip entries made without one. */
  readonly entered: () => void;
  /** Calls back at every way back, until the returned function is called. */
  readonly listen: (onBack: () => void) => () => void;
  /** Takes the page's own entries off the way back, then goes on. */
  readonly unwind: (then: () => void) => void;
}

/** How long a browser may take to walk back through entries of one page before it is not waited for any more. */
const unwindAtMostMs = 500;

export function deviceBack(view: Window): DeviceBack {
  let depth = 0;
  return {
    entered() {
      view.history.pushState(null, '');
      depth += 1;
    },
    listen(onBack) {
      const back = () => {
        depth = Math.max(0, depth - 1);
        onBack();
      };
      view.addEventListener('popstate', back);
      return () => view.removeEventListener('popstate', back);
    },
    unwind(then) {
      if (depth === 0) {
        then();
        return;
      }
      const timer = view.setTimeout(then, unwindAtMostMs);
      view.addEventListener(
        'popstate',
        () => {
          view.clearTimeout(timer);
          then();
        },
        { once: true },
      );
      view.history.go(-depth);
    },
  };
}
