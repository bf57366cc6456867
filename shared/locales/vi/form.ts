import type { form as english } from '../en/form.ts';
import type { SameKeys } from '../same-keys.ts';

/** Vietnamese. Not yet read by a native speaker: no sentence of this file has been. */
export const form: SameKeys<typeof english> = {
  lifeless: {
    title: 'Trang này không dùng được ở đây',
    text: 'Tập lệnh (script) đang bị tắt, hoặc chương trình này quá cũ. Chưa có gì được gửi đi. Hãy lưu tệp này rồi mở bằng một trình duyệt như Chrome, Firefox hoặc Safari. Trong Tor Browser, hãy đặt mức bảo mật là “An toàn hơn” (Safer). Nếu không làm được, hãy báo cho người đã đưa bạn trang này là nó không mở được.',
  },
  unusable: { title: 'Trang này không đầy đủ', text: 'Bên trong không có chìa khóa, nên không thể dùng trang này để niêm phong bất cứ thứ gì. Hãy xin người đã đưa bạn trang này một trang mới.' },

  language: 'Ngôn ngữ',
  step: 'Bước {step} trên {of}',
  leave: 'Thoát trang ngay',
  back: 'Quay lại',
  next: 'Tiếp tục',
  sealNow: 'Niêm phong ngay',
  noAnswer: 'Không trả lời',

  welcome: {
    title: 'Lúc này bạn viết có an toàn không?',
    offline: 'Trang này dùng được khi không có mạng. Những gì bạn viết được niêm phong trên máy này. Chỉ những người đã đưa bạn trang này mới mở được.',
    notSending: 'Trang này không gửi gì đi. Cuối cùng, nó đưa cho bạn một tệp niêm phong và chỉ cách gửi.',
    noRisk: 'Đừng mạo hiểm để tìm hiểu thêm hay để chụp ảnh.',
    leaveTitle: 'Nếu có người đến',
    leaveText: 'Nút “Thoát trang ngay” giấu ngay những gì bạn viết. Bấm thêm một lần vào đúng chỗ đó để xóa hẳn.',
    leaveLimits: 'Nút này không xóa được: tệp này, lịch sử trình duyệt, hình trong danh sách ứng dụng gần đây, và đoạn chat nơi bạn nhận trang này.',
    start: 'Có, bắt đầu',
    notSafe: 'Không, lúc này chưa được',
    lookForAnswer: 'Tìm câu trả lời cho lời nhắn trước đây',
  },

  unsafe: {
    title: 'Vậy thì chưa nên viết lúc này',
    text: 'Hãy thoát trang này. Quay lại khi bạn ở một mình và có mười phút. Chưa có gì được viết và chưa có gì được gửi đi.',
    deleteFile: 'Nếu có người có thể lục xem điện thoại của bạn, hãy xóa tệp này và đoạn chat nơi bạn nhận nó. Sau này bạn có thể xin lại.',
  },

  key: {
    title: { other: 'Chìa khóa của trang này' },
    compare: 'Nếu bạn đã được cho sáu từ tiếng Anh bằng cách khác, sáu từ đó phải giống ở đây. Nếu khác, đừng viết ở đây.',
    validUntil: 'Dùng được đến {date}.',
    expired: 'Trang này đã hết hạn (dùng được đến {date}). Hãy xin một trang mới nếu việc xin là an toàn. Bạn vẫn có thể viết và niêm phong ở đây đến {until}, nhưng có thể lâu hơn chúng tôi mới đọc được.',
    newer: 'Nơi nhận trang mới:',
    clockBehind:
      'Đồng hồ của máy này có vẻ sai: máy báo {today}, nhưng trang này được làm ngày {made}. Vì vậy trang không biết nó còn dùng được hay không. Hãy chỉnh lại ngày nếu được. Bạn vẫn có thể viết và niêm phong ở đây.',
    over: {
      title: 'Trang này không còn dùng nữa',
      text: 'Từ {date}, trang này không niêm phong gì nữa. Chìa khóa của trang có thể đã bị hủy, và khi đó không ai đọc được những gì bạn viết ở đây.',
      clock: 'Theo máy này, hôm nay là {today}. Nếu sai, hãy chỉnh lại ngày của máy rồi mở lại trang này.',
      danger: 'Nếu bạn đang gặp nguy hiểm, trước hết hãy làm điều giúp bạn an toàn. Đừng chờ trang mới.',
      askTitle: 'Xin một trang mới',
      ask: 'Nếu việc xin là an toàn, hãy xin ở đây. Đừng viết ở đó chuyện đã xảy ra: lời đó không được niêm phong.',
    },
  },

  narrative: {
    title: 'Chuyện gì đang xảy ra?',
    hint: 'Viết nhiều hay ít tùy bạn, bằng bất cứ tiếng nào.',
    leaveOut: 'Đừng ghi tên, giấy tờ của những người đang bị giữ, và những việc chính bạn bị ép làm.',
    empty: 'Hãy viết một chút trước đã. Một câu là đủ.',
    tooLong: 'Dài hơn mức cho phép {count} ký tự. Hãy viết ngắn lại, hoặc niêm phong phần còn lại thành một lời nhắn thứ hai.',
  },

  where: {
    title: 'Ở đâu?',
    hint: 'Chỉ ghi những gì bạn biết. Mọi ô ở đây đều có thể để trống.',
    country: 'Nước',
    province: 'Tỉnh',
    place: 'Tên hoặc mô tả nơi đó',
    placeHint: 'Tên mọi người hay gọi, thị trấn, đường, tòa nhà, tầng, phòng.',
    known: 'Bạn biết nơi đó chính xác đến đâu?',
    tooLong: 'Phần mô tả dài hơn mức cho phép {count} ký tự.',
  },

  country: { KH: 'Campuchia', MM: 'Myanmar', LA: 'Lào', TH: 'Thái Lan', VN: 'Việt Nam', PH: 'Philippines', MY: 'Malaysia', other: 'Nước khác' },

  placeKnown: { room: 'Biết phòng hoặc tầng', building: 'Biết tòa nhà', area: 'Biết khu vực hoặc đường', town: 'Chỉ biết thị trấn hoặc thành phố', province: 'Chỉ biết tỉnh', unsure: 'Tôi không chắc' },

  when: {
    title: 'Khi nào?',
    hint: 'Chỉ ghi những gì bạn biết. Mọi ô ở đây đều có thể để trống.',
    happened: 'Chuyện xảy ra khi nào?',
    words: 'Theo lời của bạn',
    wordsHint: 'Một ngày, hoặc những chữ như “từ thứ Ba tuần trước”.',
    tooLong: 'Dài hơn mức cho phép {count} ký tự.',
  },

  happened: { now: 'Đang xảy ra lúc này', today: 'Hôm nay hoặc hôm qua', week: 'Trong một tuần qua', month: 'Trong một tháng qua', earlier: 'Trước đó nữa', unsure: 'Tôi không chắc' },

  people: {
    title: 'Có bao nhiêu người?',
    hint: 'Đoán cũng được. Mọi ô ở đây đều có thể để trống.',
    count: 'Số người đang bị giữ hoặc gặp nguy hiểm ở đó',
    children: 'Trong đó có trẻ em dưới 18 tuổi không?',
  },

  peopleRange: { 1: 'Một người', '2-9': '2 đến 9', '10-49': '10 đến 49', '50-199': '50 đến 199', '200-999': '200 đến 999', 1000: '1000 trở lên', unsure: 'Tôi không chắc' },

  yesNo: { yes: 'Có', no: 'Không', unsure: 'Tôi không chắc' },

  danger: {
    title: 'Lúc này có ai đang gặp nguy hiểm không?',
    hint: 'Chọn tất cả những điều đúng. Như vậy chúng tôi biết việc gì không thể chờ.',
  },

  sign: {
    violence: 'Có người đang bị đánh hoặc bị tra tấn',
    medical: 'Có người cần bác sĩ hoặc có thể chết',
    suicide: 'Có người có thể tự làm hại mình',
    transfer: 'Có người sắp bị bán hoặc bị chuyển đi',
    discovered: 'Có người cầu cứu và bị phát hiện',
    child: 'Có trẻ em đang gặp nguy hiểm',
    pregnant: 'Có người mang thai đang gặp nguy hiểm',
    threat: 'Có người bị dọa trừng phạt',
    raid: 'Có thể sắp có truy quét hoặc trục xuất',
    stranded: 'Có người đã ra được nhưng không có nơi an toàn',
    none: 'Không có nguy hiểm nào mà tôi biết',
    unsure: 'Tôi không chắc',
  },

  files: {
    title: 'Tệp, nếu bạn có',
    hint: 'Không có tệp vẫn tiếp tục được.',
    add: 'Thêm tệp',
    remove: 'Gỡ bỏ',
    removeNamed: 'Gỡ bỏ {name}',
    none: 'Chưa có tệp nào.',
    total: { other: '{count} tệp, {size} trên {limit}' },
    tooMany: 'Chưa thêm được: nhiều nhất là {limit} tệp.',
    tooLarge: 'Chưa thêm được: tất cả các tệp cộng lại nhiều nhất là {limit}.',
    unreadable: 'Tệp {name} đã bị thay đổi hoặc không đọc được nữa. Hãy gỡ bỏ hoặc thêm lại tệp đó. Những gì bạn viết vẫn còn ở đây.',
  },

  kind: {
    photo: 'Ảnh',
    video: 'Video',
    sound: 'Âm thanh',
    document: 'Tài liệu',
    archive: 'Tệp nén',
    other: 'Tệp',
  },

  contact: {
    title: 'Chúng tôi được phép dùng lời nhắn này thế nào?',
    hint: 'Bạn có thể không chọn gì. Khi đó chúng tôi coi như bạn chọn “Tôi không cho biết mình là ai”.',
    choice: 'Lựa chọn của bạn',
    safe: 'Liên lạc với bạn thế nào là an toàn?',
    safeHint: 'Cách liên lạc, giờ nào, một ám hiệu, và điều chúng tôi không bao giờ được làm, ví dụ gọi điện. Để trống nếu không có cách nào an toàn.',
    tooLong: 'Dài hơn mức cho phép {count} ký tự.',
    receiptTitle: 'Nhận câu trả lời mà không cần liên lạc',
    receiptText: 'Chúng tôi đăng câu trả lời công khai. Nếu bạn giữ 12 nhóm số, sau này trang này mở được câu trả lời dành cho bạn. Ai không có các nhóm số thì không đọc được.',
    receiptAdd: 'Giữ 12 nhóm số',
    receiptKept: 'Lời nhắn này có 12 từ hoặc nhóm số đi kèm.',
    receiptRemove: 'Tiếp tục mà không giữ',
  },

  contactChoice: {
    share: 'Các bạn được chuyển lời nhắn này cho người khác, và cho người giúp đỡ biết cách liên lạc với tôi',
    confidential: 'Các bạn được biết tôi là ai, nhưng không được nói với ai khác',
    anonymous: 'Tôi không cho biết mình là ai. Đừng tìm cách liên lạc với tôi',
  },

  receipt: {
    title: 'Trước khi xem các nhóm số',
    danger: 'Ai tìm thấy chúng ở chỗ bạn sẽ biết bạn đã viết cho chúng tôi, và đọc được câu trả lời của chúng tôi.',
    advice: 'Tốt nhất là học thuộc. Nếu phải ghi lại, hãy ghi ở chỗ mà người khác nhìn vào không thấy gì đáng ngờ. Đừng chụp ảnh. Đừng để chung với tệp này.',
    once: 'Không ai có thể đưa lại chúng cho bạn, kể cả chúng tôi.',
    show: 'Hiện các nhóm số',
    shownTitle: '12 nhóm số của bạn',
    shownText: 'Theo đúng thứ tự này. Chúng thuộc về lời nhắn này, và về những lời nhắn sau mà bạn nhập chúng vào.',
    shownDigits: '12 nhóm, mỗi nhóm bốn chữ số, theo đúng thứ tự này. Chúng thuộc về lời nhắn này, và về những lời nhắn sau mà bạn nhập chúng vào.',
    done: 'Tôi đã giữ được',
    without: 'Tiếp tục mà không giữ',
    earlier: 'Tôi có từ hoặc nhóm số của lời nhắn trước',
    earlierTitle: 'Các từ hoặc nhóm số trước đây của bạn',
    words: '12 từ hoặc nhóm số',
    wordsHint: 'Chỉ cần dấu cách ở giữa. Lời nhắn này sẽ được nối với lời nhắn trước.',
    use: 'Dùng các từ hoặc nhóm số này',
    incomplete: 'Phải có đủ 12 từ, hoặc 12 nhóm số, mỗi nhóm bốn chữ số.',
    unknown: 'Có một cái không phải là từ hoặc nhóm số của chúng tôi. Hãy xem lại từng chữ, từng số.',
    checksum: 'Chúng không khớp với nhau. Có thể một cái bị sai, hoặc hai cái bị đổi chỗ.',
  },

  answer: {
    title: 'Tìm câu trả lời',
    text: 'Bạn cần 12 từ hoặc nhóm số đã giữ, và tệp câu trả lời mà chúng tôi đã đăng. Trang này mở tệp đó mà không cần mạng.',
    file: 'Tệp câu trả lời',
    chooseFile: 'Chọn tệp',
    chosen: 'Đã chọn: {name}',
    noFile: 'Hãy chọn tệp câu trả lời trước.',
    look: 'Tìm',
    looking: 'Đang tìm',
    found: { other: '{count} câu trả lời' },
    none: 'Trong tệp này không có câu trả lời cho các từ hoặc nhóm số này. Có thể câu trả lời chưa được viết, hoặc nằm trong một tệp mới hơn. Hãy xem lại các từ hoặc nhóm số, hoặc quay lại sau.',
    notOne: 'Đây không phải là tệp câu trả lời. Hãy chọn đúng tệp như khi được đăng.',
    damaged: 'Tệp này đã bị thay đổi hoặc bị thiếu trên đường đi. Hãy lấy lại tệp.',
    newer: 'Tệp này dành cho một trang mới hơn. Hãy xin một trang mới.',
    unreadable: 'Không đọc được tệp này. Hãy chọn lại.',
    day: 'Viết ngày {day}',
    close: 'Thoát trang ngay',
  },

  replyStatus: {
    received: 'Chúng tôi đã nhận được lời nhắn của bạn.',
    read: 'Chúng tôi đã đọc lời nhắn của bạn.',
    acting: 'Chúng tôi đang xử lý việc này.',
    question: 'Chúng tôi có một câu hỏi.',
    'passed-on': 'Chúng tôi đã chuyển lời nhắn cho những người khác có thể giúp.',
    'cannot-help': 'Chúng tôi không giúp được việc này. Xin bạn đừng chờ chúng tôi.',
    closed: 'Chúng tôi đã xử lý xong lời nhắn này.',
  },

  check: {
    title: 'Xem lại trước khi niêm phong',
    hint: 'Sau khi niêm phong, ngay cả bạn cũng không mở lại được.',
    narrative: 'Chuyện gì đang xảy ra',
    where: 'Ở đâu',
    when: 'Khi nào',
    people: 'Bao nhiêu người',
    danger: 'Nguy hiểm lúc này',
    files: 'Tệp',
    contact: 'Chúng tôi được phép dùng thế nào',
    nothing: 'Để trống',
    children: 'Trẻ em: {answer}',
    filesTotal: { other: '{count} tệp, {size}' },
    withWords: 'Có 12 từ hoặc nhóm số đi kèm',
    change: 'Sửa',
    changeNamed: 'Sửa: {name}',
    seal: 'Niêm phong',
  },

  sealing: {
    title: 'Đang niêm phong',
    text: 'Hãy để trang này mở.',
    progress: 'Đã niêm phong {percent}',
    stop: 'Dừng',
    failed: 'Chưa niêm phong được. Những gì bạn viết vẫn còn ở đây. Hãy thử lại; nếu tệp lớn, hãy thử với ít tệp hơn.',
  },

  sealed: {
    title: 'Chưa gửi đi',
    text: 'Lời nhắn đã được niêm phong, nhưng mới chỉ nằm trên máy này.',
    oneWay: 'Hãy gửi tệp niêm phong bằng cách này:',
    severalWays: 'Hãy gửi tệp niêm phong bằng một trong các cách này:',
    takeTitle: 'Tệp niêm phong',
    save: 'Lưu tệp niêm phong',
    saved: 'Hãy tìm {name} ({size}) trong các tệp đã tải xuống. Gửi dưới dạng tệp, không gửi dưới dạng ảnh.',
    saveHint: 'Gửi dưới dạng tệp, không gửi dưới dạng ảnh. Tên tệp là {name}. Bạn có thể đổi tên, nhưng đừng đặt tên giống ảnh hay video: một số ứng dụng làm thay đổi ảnh và video.',
    asText: 'Hoặc lấy dưới dạng chữ',
    asTextHint: { other: 'Gửi đủ cả {count} phần, giữ nguyên không sửa, mỗi phần là một tin nhắn riêng.' },
    asTextTooLong: 'Có các tệp kèm theo nên quá dài để gửi dưới dạng chữ. Hãy gửi tệp niêm phong.',
    part: 'Phần {part} trên {of}',
    copy: 'Sao chép phần {part}',
    copied: 'Đã sao chép phần {part}.',
    copyYourself: 'Trình duyệt này không cho trang sao chép. Phần {part} đã được chọn sẵn: hãy tự sao chép trên máy của bạn.',
    hours: 'Giờ có người nhận: {hours}',
    readWithin: 'Chúng tôi sẽ đọc trong vòng: {time}',
    carrier: 'Nơi chuyển nó đi – ứng dụng, công ty điện thoại, mạng – thấy được là bạn gửi một thứ gì đó, khi nào và cho ai. Họ không đọc được bên trong.',
    noPromise: 'Chúng tôi không thể hứa sẽ giúp được hay sẽ trả lời. Nếu bạn đang gặp nguy hiểm, trước hết hãy làm điều giữ cho bạn an toàn.',
    deleteTitle: 'Sau khi gửi, hãy xóa',
    delete: {
      sealed: 'tệp niêm phong, dòng ghi nó trong danh sách tải xuống, và chữ bạn đã sao chép',
      page: 'tệp của trang này',
      chat: 'ở phía bạn: tin nhắn hoặc đoạn chat nơi bạn nhận trang này, và nơi bạn gửi tệp niêm phong đi',
      words: 'mọi bản ghi của 12 từ hoặc nhóm số mà chưa được giấu kỹ',
      copies: 'ảnh và ghi chú bạn đã làm cho việc này, nếu giữ lại là nguy hiểm; xóa cả trong thùng rác',
      history: 'trang này trong lịch sử trình duyệt và trong danh sách ứng dụng gần đây',
    },
    change: 'Sửa lại',
  },

  leaving: {
    title: 'Đóng trang này?',
    text: 'Những gì trên trang này sẽ bị xóa. Không thể lấy lại được.',
    limits: 'Không bị xóa: tệp này, các tệp bạn đã lưu, lịch sử trình duyệt, danh sách ứng dụng gần đây.',
    leave: 'Đóng ngay',
    stay: 'Quay lại',
  },
};
