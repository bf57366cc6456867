import type { PosterText } from '../poster-text.ts';

/** Chinese (Simplified). Not yet read by a native speaker: no sentence of this file has been. */
export const poster: PosterText = {
  title: '写之前，先核对六个词',
  steps: ['打开别人给你的页面。', '在第一屏找到“这个页面的钥匙”。', '那六个词必须就是这些，顺序也一样。'],
  differ: '只要有一个词不同，就不要在那里写。请要一份新的页面。',
  several: '页面上显示的是其中一组词，或者几组。',
  harmless: '这些词不是秘密，打不开任何东西。',
  until: '可以用到 {date}',
};
