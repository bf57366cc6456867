import type { SameKeys } from '../same-keys.ts';
import type { formFiles as english } from '../en/form-files.ts';

/** Simplified Chinese. Not yet read by a native speaker: no sentence of this file has been. */
export const formFiles: SameKeys<typeof english> = {
  dropTitle: '选择文件时，手机可能会关掉这个页面。',
  drop: '那样你写的内容就没有了。为了保险，请先封好并保存。',
  keep: '封好并保存我写的内容',
  keepAgain: '再次封好并保存',
  keeping: '正在封存……',
  kept: '请在下载内容里找 {name}。回来时如果页面没有了，就发送那个文件。如果页面还在，请继续，只发送最后封好的文件，并删除这一个。',
  keepFailed: '没能封好。你写的内容还在这里。',
  photosTitle: '照片会在这里清理。',
  photos: '地点、时间和设备信息会被去掉。脸和背景里的东西仍然在：请看一看。文件名不会发送。',
  othersTitle: '视频、声音和文档会原样发送。',
  others: '它们可能透露是在哪里、什么时候、由谁做的。',
  progress: '第 {number} 个文件，共 {of} 个……',
  stop: '停止添加',
  busy: '请等所有文件准备好，或停止添加。',
  fromPixels: '已清理。只发送画面本身。',
  shrunk: '已清理并缩小。只发送画面本身。',
  stripped: '已清理。地点、时间和设备信息已去掉；画面没有改变。',
  asItIs: '原样发送。它可能透露是在哪里、什么时候、由谁做的。',
  withheld: '这张图片在这里无法清理，所以不会发送。它的截图可以清理。',
  withheldSent: '没有清理。它可能透露拍摄的地点、时间和设备。',
  sendAnyway: '原样发送它',
  sendAnywayNamed: '原样发送 {name}',
  original: '也发送未改动的原件',
  originalNamed: '也发送 {name} 的未改动原件',
  originalHint: '未改动的原件可以帮助证明照片是真的，但也可能透露拍摄的地点、时间和设备。不确定就不要选。',
};
