/**
 * Common surnames, for candidates without a cue. That a name is common is a fact of public statistics; these lists are short, ours, and copied from nowhere. They miss many
 * names: Burmese people have no surnames, and Thai and Lao ones are countless.
 */
const chinese =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧肖蔣葉蘇呂盧鐘譚陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯關蘭紀單駱藍';
const chineseDouble = ['欧阳', '歐陽', '上官', '司马', '司馬', '诸葛', '諸葛', '司徒', '皇甫', '东方', '令狐', '尉迟', '公孙', '慕容', '夏侯', '端木', '南宫', '长孙', '宇文', '轩辕'];

/** Everyday words that begin with a surname's character. */
const chineseWords = new Set(
  '钱包 单元 宿舍 萬台 万台 王国 李子 张开 高兴 高中 高级 高大 高速 方便 方法 方式 方面 方向 马上 马路 白天 白色 石头 江苏 江西 江边 黄金 黄色 周末 周围 周一 周二 周三 周四 周五 周六 周日 于是 任何 任务 安全 安排 安静 万元 成功 成为 成都 时候 时间 公司 公安 公里 何时 何处 许多 金额 金边 金融 金钱 和我 和他 和她 和你 和一 和很 和其 和这 和那 那个 那里 那边 那些 那天 那时 那么 都是 都有 都不 都在 都被 都会 都要 来了 来到 来自 来的 来这 来我 但是 但我 但他 应该 应当 相信 相当 由于 全部 全是 全都 国家 国外 国内 国际 平台 平时 平常 信息 信号 信任 信箱 元钱 居住 东西 东南 东边 方东 单位 单独 支付 支持 支援 计划 计算 文件 文化 明天 明白 明显 包括 包裹 关于 关在 关系 关门 关押 连续 连接 解释 解决 解救 管理 经理 路上 路边 路口 花园 花钱 强迫 强制 强奸 海边 海关 南边 南部 阳光 位置 位于 商店 商量 房间 房子 房东 房租 车子 车间 车上 车牌 门口 门外 门锁 楼上 楼下 楼里 楼房 游戏 游客 平均 原来 原因 利用 利益 从来 马来 普通 普遍 银行 银卡 充满 满了 满是 查看 查到 谈判 谈到 储存 封闭 封锁 迟到 池塘 官员 明年 班长 班车 伏击 印尼 印度 印象 危险 玉米 哈哈 呼救 呼吸 干活 干了 干什 干净 信用 展开 智能 幸好 幸运 富有 衣服 衣物 柬埔 党员 钟头 康复 温度 武器 武装 武力 左右 左边 古老 简单 麦克 米饭 宗教 边境 边上 师傅 荣誉 沙发 沙滩 强行 段时 严重 严格 施工 易于 毛病 江湖 雷达 龙哥 方案 林业 杨树 田地 夏天 叶子 程序 程度 曾经 宋体 唐人 何况 罗列 谢谢 余额 余下 杜绝 苏醒 丁点 陆续 陆地 范围 白人 孔子 向我 向他 向你 向警 向家 向东 向西 汤水 成年 牛肉 齐全 欧洲 兰花 宁可 尚未 符合 舒服 纪念 童年 季节 盛行 曲折 时常 时不'.split(' '),
);

export function startsWithChineseSurname(text: string): 'double' | 'single' | 'none' {
  if (chineseDouble.includes(text.slice(0, 2))) return 'double';
  if (!chinese.includes(text.charAt(0)) || text.length < 2 || chineseWords.has(text.slice(0, 2))) return 'none';
  return 'single';
}

/** Khmer surnames in Khmer letters. */
export const khmerSurnames: ReadonlySet<string> = new Set(
  'សុខ សុក ចាន់ ចន្ទ ជា ហេង គឹម លី លីម ងួន នួន ស៊ិន ស៊ឹម សៀង សេង សោម សោ សំ ស ស៊ុន សួន ស្រី សុន ហួត ហ៊ុន ហ៊ុយ ហុង ហុក ហាក់ ហុឹម ឡុង ឡាយ ឡេង អ៊ុំ អ៊ុក អ៊ុច អ៊ិន អ៊ឹម អ៊ឹង អ៊ាង អ៊ូច អ៊ូ អឿន ឯម ឯក ឆាយ ឆេង ឆន ឆុំ ឆឹម ឆៃ ជាម ជួន ជ័យ ជឹម ជុំ ជិន ឈឹម ឈុន ឈួន ឈាង ញឹម ញ៉ែម ដួង ដួន តាន់ តាំង តេង តូច ទេព ទុយ ទិត្យ ទុំ ធី ធឿន ធុន នូ នុត នាង នាក់ នន់ នឹម ប៉ែន ប៉ុក ប៉ុល ប៉ូច បូ ប្រាក់ ប៊ុន ប៊ុត ផន ផាន់ ផល ពេជ្រ ពៅ ពុំ ភួង ភិន មាស មុំ មាន ម៉ៅ ម៉ម មឿន មុត យិន យឹម យ៉ាន់ យូ យន្ត រ៉ា រស់ រិន រឿន រួន ឡូ លឹម លាង លន់ វ៉ា វ៉ាន់ វង់ វ៉ុន វណ្ណ សាន សាម សារុន សាយ សាវ សូ សែម សៅ សែន សឿន កុយ កែវ កែម កង កុល កឹម កៅ ខៀវ ខឹម ខន ខ្លូត គង់ គាត ងិន ងាន ង៉ែត ចេង ចេក ចៅ ចាប ចិន ចុំ ចឹម នៅ ព្រំ ព្រាប ទាវ ម៉ាន់ ម៉ក់ អុល អុក អាន អ៊ួន'.split(' ').filter((name) => !['ជា', 'នៅ', 'មាន', 'ស', 'នាក់', 'មាស', 'តូច', 'ប្រាក់'].includes(name)),
);

/** Surnames as they are written in Latin letters: Khmer, Vietnamese, Chinese, Malay-Chinese, Korean, Burmese titles apart. Small letters. */
export const latinSurnames: ReadonlySet<string> = new Set(
  (
    'sok chan chea heng kim ly lim nuon noun sin sim seang seng som sao sam sun sovann suon huot hun huy hong hok long lay leng oum ouk uch oeun em ek chhay chheng chhim chhun chhorn chhum chim cheam chuon chey khun khoun khuon keo kem kong kol koy khiev khim khorn kheng khlok kouch kuy neang nhem nhim nop nou nuth nget ngin ngoun pen pech phan phon phal phuong pok pol poch prak prum prom rath rin ros ruos sar saing sambath samnang san saron say seak sen sieng sith soeun soeung song sorn sos soth sou srey svay tan tang teng tep thach theng thong thy touch tuy ung un uk ung van vann vong vorn yan yim yin yos you yorn yun chanthou dara bopha ' +
    'nguyen nguyễn tran trần le lê pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương ly lý dinh đinh trinh trịnh doan đoàn dao đào truong trương mai lam lâm ha hà cao luong lương luu lưu trieu triệu ' +
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng feng cao peng zeng xiao tian dong yuan pan jiang cai yu du ye cheng su wei lu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou shao tao gu mao hao gong wan qian ' +
    'chong chua goh koh lau lee leong loh low ng ong ooi tay teo teoh toh wong yap yeo chew chin choo foo kwok kwan cheung leung lam park choi jung kang cho yoon jang'
  ).split(' '),
);
