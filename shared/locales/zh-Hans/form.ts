import type { form as english } from '../en/form.ts';
import type { SameKeys } from '../same-keys.ts';

/** Chinese (Simplified). Not yet read by a native speaker: no sentence of this file has been. */
export const form: SameKeys<typeof english> = {
  lifeless: {
    title: '这个页面在这里无法使用',
    text: '脚本被关闭了，或者这个程序太旧。什么都没有发送。请保存这个文件，再用 Chrome、Firefox 或 Safari 等浏览器打开。在 Tor Browser 里，把安全级别设为“更安全”（Safer）。如果做不到，请告诉给你这个页面的人：这个页面打不开。',
  },
  unusable: { title: '这个页面不完整', text: '里面没有钥匙，所以不能用它密封任何内容。请向给你这个页面的人要一份新的。' },

  language: '语言',
  step: '第 {step} 步，共 {of} 步',
  leave: '立即退出',
  back: '返回',
  next: '继续',
  sealNow: '现在密封',
  noAnswer: '不回答',

  welcome: {
    title: '你现在写，安全吗？',
    offline: '这个页面不用上网也能使用。你写的内容会在这台设备上密封。只有给你这个页面的人能打开。',
    notSending: '这个页面不会发送任何东西。最后它会给你一个密封文件，并告诉你怎么发送。',
    noRisk: '不要为了打听更多情况或拍照而冒险。',
    leaveTitle: '如果有人来了',
    leaveText: '按“立即退出”，你写的内容会马上隐藏。在同一个位置再按一次，内容就会清除。',
    leaveLimits: '它清除不了这些：这个文件、浏览器的历史记录、最近使用的应用列表里的画面，以及你收到这个页面的那个聊天。',
    start: '安全，开始',
    notSafe: '不，现在不安全',
    lookForAnswer: '查看以前留言的回复',
  },

  unsafe: {
    title: '那就先不要写',
    text: '请退出这个页面。等你一个人、有十分钟时间的时候再来。什么都没有写下，也什么都没有发送。',
    deleteFile: '如果有人可能翻看你的手机，请删除这个文件，以及收到它的那个聊天。以后可以再要一次。',
  },

  key: {
    title: { other: '这个页面的钥匙' },
    compare: '如果有人通过别的途径给过你六个英文词，那六个词必须和这里的一样。如果不一样，不要在这里写。',
    validUntil: '可以用到 {date}。',
    expired: '这个页面已经过期（可以用到 {date}）。如果再要一份是安全的，请要一份新的。在 {until} 之前，你仍然可以在这里写和密封，但我们可能要更久才能读到。',
    newer: '在哪里可以拿到新的页面：',
    clockBehind: '这台设备的时间好像不对：它显示 {today}，但这个页面是 {made} 制作的。所以页面不知道自己是否还能用。如果可以，请把日期调对。你仍然可以在这里写和密封。',
    over: {
      title: '这个页面已经停用',
      text: '从 {date} 起，它不再密封任何内容。它的钥匙可能已经销毁，那样就没有人能读到你在这里写的内容。',
      clock: '这台设备显示今天是 {today}。如果不对，请把设备的日期调对，再打开这个页面。',
      danger: '如果你现在有危险，请先做能让你安全的事。不要等新的页面。',
      askTitle: '要一份新的页面',
      ask: '如果这样做是安全的，请在这里要一份。不要在那里写发生了什么：那些话没有密封。',
    },
  },

  narrative: {
    title: '发生了什么事？',
    hint: '写多写少都可以，用什么语言都可以。',
    leaveOut: '不要写被关的人的姓名，不要放他们的证件，也不要写你自己被迫做过的事。',
    empty: '请先写点内容。一句话就够了。',
    tooLong: '超出了 {count} 个字符。请缩短，或者把剩下的作为另一条留言密封。',
  },

  where: {
    title: '在哪里？',
    hint: '只写你知道的。这一页都可以不填。',
    country: '国家',
    province: '省',
    place: '地方的名字或样子',
    placeHint: '大家怎么叫它、城镇、街道、楼、楼层、房间。',
    known: '你对这个地方知道得多准确？',
    tooLong: '描述超出了 {count} 个字符。',
  },

  country: { KH: '柬埔寨', MM: '缅甸', LA: '老挝', TH: '泰国', VN: '越南', PH: '菲律宾', MY: '马来西亚', other: '其他国家' },

  placeKnown: { room: '知道房间或楼层', building: '知道是哪栋楼', area: '知道是哪一带或哪条街', town: '只知道城镇', province: '只知道省', unsure: '不确定' },

  when: {
    title: '什么时候的事？',
    hint: '只写你知道的。这一页都可以不填。',
    happened: '是什么时候发生的？',
    words: '用你自己的话说',
    wordsHint: '写日期，或者写“从上个星期二开始”这样的话。',
    tooLong: '超出了 {count} 个字符。',
  },

  happened: { now: '现在正在发生', today: '今天或昨天', week: '最近一个星期内', month: '最近一个月内', earlier: '更早', unsure: '不确定' },

  people: {
    title: '有多少人？',
    hint: '大概估计就可以。这一页都可以不填。',
    count: '在那里被关或有危险的人数',
    children: '其中有没有不满 18 岁的孩子？',
  },

  peopleRange: { 1: '1 个人', '2-9': '2 到 9 人', '10-49': '10 到 49 人', '50-199': '50 到 199 人', '200-999': '200 到 999 人', 1000: '1000 人或更多', unsure: '不确定' },

  yesNo: { yes: '有', no: '没有', unsure: '不确定' },

  danger: {
    title: '现在有人有危险吗？',
    hint: '符合的都选上。这样我们能知道哪些事不能等。',
  },

  sign: {
    violence: '有人正在挨打或受折磨',
    medical: '有人需要医生，或可能会死',
    suicide: '有人可能伤害自己',
    transfer: '有人马上要被卖掉或转移',
    discovered: '有人求助时被发现了',
    child: '有孩子处于危险中',
    pregnant: '有孕妇处于危险中',
    threat: '有人被威胁要受惩罚',
    raid: '可能会有突击搜查或遣返',
    stranded: '有人出来了，但没有安全的地方可去',
    none: '据我所知没有危险',
    unsure: '不确定',
  },

  files: {
    title: '文件，如果你有的话',
    hint: '没有文件也可以继续。',
    add: '添加文件',
    remove: '移除',
    removeNamed: '移除 {name}',
    none: '还没有文件。',
    total: { other: '{count} 个文件，{size}，最多 {limit}' },
    tooMany: '没有添加：最多只能有 {limit} 个文件。',
    tooLarge: '没有添加：所有文件加起来最多 {limit}。',
    unreadable: '文件 {name} 被改过，或者现在读不了。请移除它，或重新添加。你写的内容还在这里。',
  },

  kind: {
    photo: '图片',
    video: '视频',
    sound: '录音',
    document: '文档',
    archive: '压缩包',
    other: '文件',
  },

  contact: {
    title: '我们可以怎样使用这条留言？',
    hint: '你可以不选。那样我们就当作你选了“我不透露身份”。',
    choice: '你的选择',
    safe: '怎样联系你才安全？',
    safeHint: '写上方式、时间、一个暗语，以及我们绝对不能做的事，例如打电话。如果没有安全的方式，就留空。',
    tooLong: '超出了 {count} 个字符。',
    receiptTitle: '不用联系，也能看到回复',
    receiptText: '我们会公开发布回复。如果你保留 12 组数字，以后就能用这个页面打开给你的回复。没有这些数字的人看不到内容。',
    receiptAdd: '保留 12 组数字',
    receiptKept: '这条留言已有 12 组词或数字。',
    receiptRemove: '不要这些，继续',
  },

  contactChoice: {
    share: '你们可以把它转给别人，并告诉帮忙的人怎么联系我',
    confidential: '你们可以知道我是谁，但不要告诉任何人',
    anonymous: '我不透露身份。不要试着联系我',
  },

  receipt: {
    title: '查看数字之前',
    danger: '谁在你这里发现它们，谁就会知道你给我们写过留言，还能看到我们的回复。',
    advice: '最好背下来。如果要写下来，就写在不引人注意、看不出是什么的地方。不要拍照。不要和这个文件放在一起。',
    once: '谁都不能再给你一次，我们也不能。',
    show: '显示数字',
    shownTitle: '你的 12 组数字',
    shownText: '请按这个顺序记。它们属于这条留言。以后你在别的留言里填上它们，也就属于那些留言。',
    shownDigits: '一共 12 组，每组 4 位数字，请按这个顺序记。它们属于这条留言。以后你在别的留言里填上它们，也就属于那些留言。',
    done: '我记好了',
    without: '不要这些，继续',
    earlier: '我有以前留言的词或数字',
    earlierTitle: '你以前的词或数字',
    words: '12 组词或数字',
    wordsHint: '中间用空格隔开就行。这条留言会和以前的那条连在一起。',
    use: '用这些',
    incomplete: '必须是 12 个词，或 12 组数字，每组 4 位。',
    unknown: '其中有一个不是我们给的词或数字。请逐个字母、逐个数字检查。',
    checksum: '它们对不上。可能有一个错了，或者有两个换了位置。',
  },

  answer: {
    title: '查看回复',
    text: '你需要当时保留的 12 组词或数字，还有我们发布的回复文件。这个页面不用上网就能打开它。',
    file: '回复文件',
    chooseFile: '选择文件',
    chosen: '已选择：{name}',
    noFile: '请先选择回复文件。',
    look: '查看',
    looking: '正在查看',
    found: { other: '{count} 条回复' },
    none: '这个文件里没有对应这些词或数字的回复。可能还没有写，也可能在更新的文件里。请检查词或数字，或以后再来看。',
    notOne: '这不是回复文件。请选择我们发布的原文件。',
    damaged: '这个文件在传送途中被改动了，或者不完整。请重新获取。',
    newer: '这个文件要用更新的页面才能打开。请要一份新的页面。',
    unreadable: '这个文件读不了。请重新选择。',
    day: '写于 {day}',
    close: '立即退出',
  },

  replyStatus: {
    received: '我们收到了你的留言。',
    read: '我们已经读了你的留言。',
    acting: '我们正在处理这件事。',
    question: '我们有一个问题想问你。',
    'passed-on': '我们已经把它转给其他能帮忙的人。',
    'cannot-help': '这件事我们帮不了。请不要等我们。',
    closed: '我们对这条留言的处理已经结束。',
  },

  check: {
    title: '密封前请检查',
    hint: '密封以后，连你自己也不能再打开。',
    narrative: '发生了什么事',
    where: '在哪里',
    when: '什么时候',
    people: '多少人',
    danger: '现在的危险',
    files: '文件',
    contact: '我们可以怎样使用',
    nothing: '没有填',
    children: '孩子：{answer}',
    filesTotal: { other: '{count} 个文件，{size}' },
    withWords: '带有 12 组词或数字',
    change: '修改',
    changeNamed: '修改：{name}',
    seal: '密封',
  },

  sealing: {
    title: '正在密封',
    text: '请让这个页面一直开着。',
    progress: '已密封 {percent}',
    stop: '停止',
    failed: '没能密封。你写的内容还在这里。请再试一次；如果文件很大，请减少文件再试。',
  },

  sealed: {
    title: '还没有发送',
    text: '已经密封好了，但它还只在这台设备上。',
    oneWay: '请用这个方式发送密封文件：',
    severalWays: '请用下面任何一种方式发送密封文件：',
    takeTitle: '密封文件',
    save: '保存密封文件',
    saved: '请在下载的文件里找 {name}（{size}）。发送时选“文件”，不要当作照片发送。',
    saveHint: '发送时选“文件”，不要当作照片发送。它的名字是 {name}。可以改名，但不要改成像图片或视频的名字：有些应用会改动图片和视频。',
    asText: '或者用文字的形式',
    asTextHint: { other: '一共 {count} 段，请全部发送，不要改动。每段单独发一条消息。' },
    asTextTooLong: '加上这些文件就太长，不能用文字发送。请发送密封文件。',
    part: '第 {part} 段，共 {of} 段',
    copy: '复制第 {part} 段',
    copied: '第 {part} 段已复制。',
    copyYourself: '这个浏览器不让这个页面复制。第 {part} 段已经选中：请自己在设备上复制。',
    hours: '有人接收的时间：{hours}',
    readWithin: '我们会在多久内读：{time}',
    carrier: '传送它的应用、电话公司和网络能看到你发了东西、什么时候发的、发给谁。但它们读不到内容。',
    noPromise: '我们不能保证能帮上忙，也不能保证会回复。如果你现在有危险，先做能让你安全的事。',
    deleteTitle: '发送以后，请删除',
    delete: {
      sealed: '密封文件、它在下载列表里的记录，以及你复制的文字',
      page: '这个页面的文件',
      chat: '你自己这边的两处消息或聊天：收到这个页面的，和你发送密封文件的',
      words: '没有藏好的那 12 组词或数字，每一份都要销毁',
      copies: '你为此拍的照片和写的笔记，如果留着有危险；回收站或“最近删除”里的也要删',
      history: '浏览器历史记录里和最近使用的应用列表里的这个页面',
    },
    change: '修改内容',
  },

  leaving: {
    title: '要关闭这个页面吗？',
    text: '这个页面上的内容会被清除，不能恢复。',
    limits: '不会清除的有：这个文件、你保存的文件、浏览器的历史记录、最近使用的应用列表。',
    leave: '立即关闭',
    stay: '返回',
  },
};
