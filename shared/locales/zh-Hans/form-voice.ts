import type { SameKeys } from '../same-keys.ts';
import type { formVoice as english } from '../en/form-voice.ts';

/** Simplified Chinese. Not yet read by a native speaker: no sentence of this file has been. */
export const formVoice: SameKeys<typeof english> = {
  summary: '改为说话',
  hint: '你可以不写而说，也可以又写又说。认识你的人可能听得出你的声音。',
  record: '在这里录音',
  recordHint: '录音只留在这个页面里，直到你封好它。最多 {minutes} 分钟。',
  asking: '浏览器会问这个页面能不能用麦克风。',
  stop: '停止录音',
  running: '正在录音：{time}',
  refused: '浏览器没有给麦克风。你可以写，或在下面选一段录音。',
  limit: '录音在 {minutes} 分钟时停止了。已保留。',
  choose: '选一段录音',
  chooseHint: '录音软件会自己留一份，它的文件可能透露在哪里、什么时候录的。录音会原样发送。之后请删除那一份，回收站里的也要删。',
  recorded: '你的录音，{size}',
  chosen: '{name}，{size}',
  listen: '听一听',
  remove: '删除录音',
  removed: '已删除。',
  notSound: '这不是声音文件。视频和其他文件请在后面添加。',
  tooLarge: '没有添加：所有文件加起来最多 {limit}。',
  unreadable: '录音现在读不了。请重新选择，或者写。',
  inPlace: '说的：{size} 的声音',
};
