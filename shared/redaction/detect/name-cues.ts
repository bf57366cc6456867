/** Chinese: before the name, with what may stand between; behind it a title. */
export const chineseBefore =
  '我叫|他叫|她叫|名叫|叫做|叫作|真名叫|真名|本名|姓名|名字叫|名字是|名字|化名|外号叫|外号|绰号|小名|昵称|代号|花名|艺名|乳名|全名|署名';
export const chineseWeakBefore = '叫[他她我] ?|堂弟|堂哥|表弟|表哥|表姐|表妹|小姨子|小姨|闺蜜|闺密|室友|舍友|工友|律师|翻译|妹子|小伙|我哥|我姐|我弟|我妹|孩子|叫|我是|老板|经理|主管|组长|队长|同事|朋友|老乡|弟弟|哥哥|姐姐|妹妹|老公|老婆|丈夫|妻子|男友|女友|姓|儿子|女儿|同学|蛇头|中介|头目|受害人|受害者|当事人|联系人|收款人|户名';
export const chineseAfter = '先生|女士|小姐|老板|经理|总监|总|哥|姐|叔|嫂|老师|主管|组长|队长|太太|同学|医生|警官|同志|师傅';
/** Characters that end a Chinese name which touches the sentence. */
export const chineseStops = '的了在是被和跟与及有我你他她它们这那不也就都说去到把对从给向让很会要能可今昨年月日号岁男女现因为已还又从来自住做等当';

/** Latin letters. What follows is a name when it has a capital; behind `told` also without. */
export const latinTold =
  "account holder|beneficiary|chủ tài khoản|chủ tk|atas nama|a\\.n\\.|my (?:full |real |nick)?name is|my name's|h(?:is|er) (?:full |real |nick)?names? (?:is|are|was)|their (?:full |real |nick)?names? (?:is|are|was)|name is|full name|nick ?name|real name|named|name|surname|first name|last name|called|goes by|alias|a\\.?k\\.?a\\.?|known as|tôi tên là|tên tôi là|tên là|tên|họ và tên|họ tên|biệt danh|nama saya|nama|bernama|namanya|panggilan|dipanggil|ako si|pangalan ko ay|pangalan|calls (?:him|her)self|call (?:me|him|her)|ask for|names i heard are|tên thường gọi|ten (?:em|toi|anh|chi) la|ten la|chh?mous|chh?muo[sh]|khoy sue|khoi (?:xue|xu)|wode mingzi|wo jiao";
/** Words for relatives and for people one works with; a name follows where they are somebody's. */
export const latinKin =
  'kakak ipar|kakak|adik|abang|anak|ayah|ibu|paman|bibi|bude|pakde|tante|om|teman|kawan|rekan|pacar|suami|istri|keponakan|sepupu|pemilik|con trai|con gái|con|em trai|em gái|chị gái|anh trai|vợ|chồng|mẹ|bố|ba|má|bạn|dì|mợ|thím|mother|mum|mom|father|dad|brother|sister|son|daughter|cousin|nephew|niece|uncle|aunt|wife|husband|fiancée?|boyfriend|girlfriend|friend|colleague|roommate|bunkmate|classmate|neighbou?r|boss|team leader|recruiter';
