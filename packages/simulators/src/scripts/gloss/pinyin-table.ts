/**
 * Pinyin with tone marks, each syllable before the characters that are mostly read so: the 3755 most common ones of GB 2312, and
 * those of the scripts. Syllables in the order of the alphabet.
 */
export const CHARACTERS = `
a啊 ā阿 ài唉艾碍爱隘 ái皑癌 āi埃挨哎哀 ǎi蔼矮 àn按暗岸胺案 ān鞍氨安 ǎn俺 àng盎 áng昂 āng肮 ào傲奥懊澳 áo敖熬翱嚣 āo凹 ǎo袄 ba吧 bà坝霸罢爸 bá拔跋 bā芭捌扒叭笆八疤巴 bǎ靶把
bài败拜稗 bái白 bǎi柏百摆佰 bàn扮拌伴瓣半办绊 bān斑班搬扳般颁 bǎn板版 bàng棒磅蚌镑傍谤 bāng邦帮梆 bǎng榜膀绑 bào抱报暴豹鲍爆 báo薄雹 bāo苞胞包褒剥 bǎo保堡饱宝 bèi辈背贝钡倍狈备惫焙被
bēi杯碑悲卑 běi北 bèn笨 bēn奔 běn苯本 bèng泵蹦迸 béng甭 bēng崩绷 bì碧蓖蔽毕毙毖币庇痹闭敝弊必壁臂避陛 bí鼻 bī逼 bǐ比鄙笔彼 biàn便变卞辨辩辫遍 biān鞭边编 biǎn贬扁 biāo标彪膘
biǎo表 bié别 biē鳖憋 biě瘪 bìn摈 bīn彬斌濒滨宾 bìng病并 bīng兵冰 bǐng柄丙秉饼炳 bó博勃搏铂箔伯帛舶脖膊渤泊驳簿 bō玻菠播拨钵波 bù埠不布步部怖 bǔ捕卜哺补 cā擦 cài菜蔡 cái裁材才财
cāi猜 cǎi睬踩采彩 càn灿 cán蚕残惭 cān餐参 cǎn惨 cáng藏 cāng苍舱仓沧 cáo槽曹 cāo操糙 cǎo草 cè厕策侧册测 cèng蹭 céng层曾 chà岔差诧刹 chá茬茶查碴搽察 chā插叉 chái柴豺
chāi拆 chàn颤 chán蝉馋谗缠 chān搀掺 chǎn铲产阐 chàng畅唱倡 cháng尝常长偿肠 chāng昌猖 chǎng场厂敞 cháo朝嘲潮巢 chāo超抄钞 chǎo吵炒 chè撤掣彻澈 chē车 chě扯
chèn趁衬 chén臣辰尘晨忱沉陈 chēn郴 chèng秤 chéng城橙成呈乘程惩澄诚承 chēng撑称 chěng逞骋 chì赤翅斥炽 chí持匙池迟弛驰 chī吃痴 chǐ耻齿侈尺 chóng虫崇 chōng充冲 chǒng宠
chòu臭 chóu酬畴踌稠愁筹仇绸 chōu抽 chǒu瞅丑 chù矗搐触处畜 chú橱厨躇锄雏滁除 chū初出 chǔ楚础储 chuāi揣 chuàn串 chuán椽传船 chuān川穿 chuǎn喘 chuàng创 chuáng床
chuāng疮窗 chuǎng闯 chuí捶锤垂 chuī吹炊 chún醇唇淳纯 chūn春椿 chǔn蠢 chuò绰 chuō戳 cì刺赐次 cí茨磁雌辞慈瓷词 cī疵 cǐ此 cóng从丛 cōng聪葱囱匆 còu凑 cù醋簇促 cū粗
cuàn篡窜 cuān蹿 cuì脆瘁粹淬翠 cuī摧崔催 cùn寸 cún存 cūn村 cuò措挫错 cuō磋撮搓 da瘩 dà大 dá达答 dā搭 dǎ打 dài戴带殆代贷袋待怠 dāi呆 dǎi歹傣逮 dàn旦氮但惮淡诞蛋
dān耽担丹单郸 dǎn掸胆 dàng荡档 dāng当 dǎng挡党 dào到稻悼道盗 dāo刀 dǎo捣蹈倒岛祷导 de得的 dé德 dèng瞪凳邓 dēng蹬灯登 děng等 dì地蒂第帝弟递缔 dí迪敌笛狄涤嫡 dī堤低滴 dǐ抵底
diàn靛垫电佃甸店惦奠淀殿 diān颠掂滇 diǎn碘点典 diào掉吊钓 diāo碉叼雕凋刁 dié碟蝶迭谍叠 diē跌爹 dìng锭定订 dīng丁盯叮钉 dǐng顶鼎 diū丢 dòng动栋侗恫冻洞 dōng东冬 dǒng董懂
dòu斗豆逗痘 dōu兜都 dǒu抖陡 dù杜镀肚度渡妒 dú毒犊独读 dū督 dǔ堵睹赌 duàn锻段断缎 duān端 duǎn短 duì兑队对 duī堆 dùn顿钝盾遁 dūn墩吨蹲敦 duò垛跺舵剁惰堕 duó夺 duō掇哆多
duǒ躲朵 è恶厄扼遏鄂饿 é蛾峨鹅俄额讹娥 ēn恩 èr二贰 ér而儿 ěr耳尔饵洱 fà珐 fá罚筏伐乏阀 fā发 fǎ法 fàn范贩犯饭泛 fán樊矾钒繁凡烦 fān藩帆番翻 fǎn反返 fàng放 fáng肪房防妨 fāng坊芳方
fǎng仿访纺 fèi吠肺废沸费 féi肥 fēi菲非啡飞 fěi匪诽 fèn奋份忿愤粪 fén坟焚汾 fēn芬酚吩氛分纷 fěn粉 fèng缝奉凤 féng逢冯 fēng丰封枫蜂峰锋风疯烽 fěng讽 fó佛 fǒu否
fù赴副覆赋复傅付阜父腹负富讣附妇缚咐 fú扶拂辐幅氟符伏俘服浮涪福袱弗 fū夫敷肤孵 fǔ甫抚辅俯釜斧腑府腐 gá噶 gǎ嘎 gài概钙盖溉 gāi该 gǎi改 gàn赣 gān干甘杆柑竿肝 gǎn赶感秆敢 gàng杠
gāng冈刚钢缸肛纲 gǎng岗港 gào告 gāo篙皋高膏羔糕 gǎo搞稿 gè铬个各 gé革格阁隔 gē哥歌搁戈鸽胳疙割咯 gě葛 gěi给 gēn根跟 gèng更 gēng耕庚羹 gěng埂耿梗 gòng供贡共
gōng工攻功恭龚躬公宫弓 gǒng巩汞拱 gòu垢构购够 gōu钩勾沟 gǒu苟狗 gù故顾固雇 gū辜菇咕箍估沽孤姑 gǔ鼓古蛊骨谷股 guà挂褂 guā刮瓜 guǎ剐寡 guài怪 guāi乖 guǎi拐 guàn罐惯灌贯
guān棺关官冠观 guǎn管馆 guàng逛 guāng光 guǎng广 guì桂柜跪贵刽 guī瑰规圭硅归龟闺 guǐ轨鬼诡癸 gùn棍 gǔn辊滚 guò过 guó国 guō锅郭 guǒ果裹 há蛤 hā哈 hài氦亥害骇
hái骸孩还 hāi咳 hǎi海 hàn翰撼捍旱憾悍焊汗汉 hán邯韩含涵寒函 hān酣憨 hǎn喊罕 háng杭航 hāng夯 hào镐耗号浩 háo壕嚎豪毫 hǎo郝好 hè赫褐鹤贺 hé荷菏核禾和何合盒阂河涸 hē呵喝 hēi嘿黑
hèn恨 hén痕 hěn很狠 héng横衡恒 hēng哼亨 hóng虹鸿洪宏弘红 hōng轰烘 hǒng哄 hòu厚候后 hóu喉侯猴 hǒu吼 hù护互沪户 hú瑚壶葫胡蝴狐糊湖弧 hū呼乎忽 hǔ虎唬 huà画划化话 huá哗华猾滑
huā花 huài坏 huái槐徊怀淮 huàn换患唤痪豢焕涣宦幻 huán环桓 huān欢 huǎn缓 huàng晃 huáng黄磺蝗簧皇凰惶煌 huāng荒慌 huǎng幌恍谎 huì慧卉惠晦贿秽会烩汇讳诲绘 huí蛔回
huī灰挥辉徽恢 huǐ毁悔 hùn混 hún魂浑 hūn荤昏婚 huò获或惑霍货祸 huó活 huō豁 huǒ伙火 jì迹绩蓟技冀季伎祭剂悸济寄寂计记既忌际妓继纪 jí吉极棘辑籍集及急疾汲即嫉级 jī击圾基机畸稽积箕肌饥激讥鸡姬缉
jǐ挤几脊己 jià稼价架驾嫁 jiá夹荚颊 jiā嘉枷佳家加 jiǎ贾甲钾假 jiàn荐鉴践贱见键箭件健舰剑饯渐溅涧建 jiān歼监坚尖笺间煎兼肩艰奸缄 jiǎn茧检柬碱硷拣捡简俭剪减 jiàng匠酱降 jiāng僵姜将浆江疆
jiǎng蒋桨奖讲 jiào教酵轿较叫窖 jiáo嚼 jiāo蕉椒礁焦胶交郊浇骄娇 jiǎo搅铰矫侥脚狡角饺缴绞剿 jiè戒藉芥界借介疥诫届 jié截劫节杰捷睫竭洁结 jiē揭接皆秸街阶 jiě解姐 jìn进靳晋禁近烬浸尽劲
jīn巾筋斤金今津襟 jǐn紧锦仅谨 jìng静境敬镜径痉靖竟竞净 jīng荆兢茎睛晶鲸京惊精粳经 jǐng井警景颈 jiǒng炯窘 jiù厩救旧臼舅咎就疚 jiū揪究纠 jiǔ玖韭久灸九酒 jù聚拒据巨具距踞锯俱句惧炬剧 jú桔菊局
jū鞠拘狙疽居驹 jǔ矩举沮 juàn倦眷卷绢 juān捐鹃娟 juè倔 jué攫抉掘爵觉决诀绝 juē撅 jùn峻俊竣浚郡骏 jūn均菌钧军君 kā喀咖 kǎ卡 kāi开揩 kǎi楷凯慨 kàn看 kān刊堪勘 kǎn槛坎砍
kàng抗亢炕 káng扛 kāng康慷糠 kào靠 kǎo考拷烤 kè克刻客课 ké壳 kē坷苛柯棵磕颗科 kě可渴 kěn肯啃垦恳 kēng坑吭 kòng控 kōng空 kǒng恐孔 kòu扣寇 kōu抠 kǒu口 kù酷库裤
kū枯哭窟 kǔ苦 kuà挎跨胯 kuā夸 kuǎ垮 kuài块筷侩快 kuān宽 kuǎn款 kuàng框矿眶旷况 kuáng狂 kuāng匡筐 kuì馈愧溃 kuí葵奎魁 kuī亏盔岿窥 kuǐ傀 kùn困 kūn坤昆 kǔn捆
kuò括扩廓阔 là蜡腊辣 lā垃拉喇啦 lài赖 lái莱来 làn烂滥 lán蓝婪栏拦篮阑兰澜谰 lǎn揽览懒缆 làng浪 láng琅榔狼廊郎 lǎng朗 lào酪烙涝 láo劳牢 lāo捞 lǎo老佬姥 le了 lè勒乐
lèi累擂肋类泪 léi雷镭 lěi蕾磊儡垒 léng棱楞 lěng冷 lì莉荔吏栗丽厉励砾历利傈例俐痢立粒沥隶力 lí厘梨犁黎篱狸离漓璃 lī哩 lǐ理李里鲤礼 liǎ俩 liàn链恋炼练 lián联莲连镰廉怜涟帘 liǎn敛脸
liàng辆晾亮谅 liáng粮凉梁粱良量 liǎng两 liào撂镣廖料 liáo撩聊僚疗燎寥辽潦 liè列裂烈劣猎 lìn赁吝 lín琳林磷霖临邻鳞淋 līn拎 lǐn凛 lìng另令 líng玲菱零龄铃伶羚凌灵陵 lǐng岭领
liù六 liú琉榴硫馏留刘瘤流 liū溜 liǔ柳 lóng龙聋咙笼窿隆 lǒng垄拢陇 lòu漏陋 lóu楼娄 lǒu搂篓 lù麓碌露路赂鹿潞禄录陆戮 lú芦卢颅庐炉 lǔ掳卤虏鲁 lǘ驴 lǚ吕铝侣旅履屡缕 lǜ虑氯律率滤绿
luàn乱 luán峦挛孪滦 luǎn卵 lüè掠略 lùn论 lún轮伦仑沦纶 lūn抡 luò落洛骆络 luó萝螺罗逻锣箩骡 luǒ裸 ma嘛吗 mà骂 má麻 mā妈 mǎ玛码蚂马 mài麦卖迈脉 mái埋 mǎi买 màn蔓曼慢漫谩
mán瞒馒蛮 mǎn满 máng芒茫盲氓忙 mǎng莽 mào茂冒帽貌贸 máo茅锚毛矛 māo猫 mǎo铆卯 me么 mèi昧寐妹媚 méi玫枚梅酶霉煤没眉媒 měi镁每美 men们 mén门 mēn闷 mèng梦孟 méng萌蒙檬盟
měng锰猛 mì秘觅泌蜜密幂 mí醚靡糜迷谜弥 mī眯 mǐ米 miàn面 mián棉眠绵 miǎn冕免勉娩缅 miào庙妙 miáo苗描瞄 miǎo藐秒渺 miè蔑灭 mín民 mǐn抿皿敏悯闽 mìng命 míng明螟鸣铭名 miù谬
mò貉末莫墨默沫漠寞陌 mó摹蘑模膜磨摩魔 mō摸 mǒ抹 móu谋 mǒu某 mù牟墓暮幕募慕木目睦牧穆 mǔ拇牡亩姆母 nà呐钠那娜纳 ná拿 nǎ哪 nài耐奈 nǎi氖乃奶 nán南男难 náng囊 nào闹淖 náo挠 nǎo脑恼
ne呢 nèi内 něi馁 nèn嫩 néng能 ǹg嗯 nì匿腻逆溺 ní霓倪泥尼 nī妮 nǐ拟你 niàn念 nián年粘 niān蔫拈 niǎn碾撵捻辗 niàng酿 niáng娘 niào尿 niǎo鸟 niè聂孽啮镊镍涅
niē捏 nín您 nìng泞 níng柠狞凝宁 nǐng拧 niú牛 niǔ扭钮纽 nòng弄 nóng脓浓农 nù怒 nú奴 nǔ努 nǚ女 nuǎn暖 nüè虐疟 nuò懦糯诺 nuó挪 ò哦 ōu欧鸥殴沤 ǒu藕呕偶 pà帕怕
pá耙爬琶 pā啪趴 pài湃派 pái排牌徘 pāi拍 pàn盼畔判叛 pán盘磐 pān攀潘 pàng胖 páng庞旁 pāng乓 pǎng耪 pào炮泡 páo咆刨袍 pāo抛 pǎo跑 pèi配佩沛 péi培裴赔陪 pēi呸胚
pén盆 pēn喷 pèng碰 péng澎彭蓬棚硼篷膨朋鹏 pēng砰抨烹 pěng捧 pì辟僻屁譬 pí琵毗啤脾疲皮 pī坯砒霹批披劈 pǐ匹痞 piàn片骗 piān篇偏 piào票 piáo瓢 piāo飘漂 piē瞥 piě撇
pìn聘 pín频贫 pīn拼 pǐn品 píng坪苹萍平凭瓶评屏 pīng乒 pò破魄迫粕 pó婆 pō坡泼颇 pōu剖 pù铺曝瀑 pú脯仆莆葡菩蒲 pū扑 pǔ埔朴圃普浦谱 qì契砌器气迄弃汽泣讫 qí其棋奇歧畦崎脐齐旗祈祁骑
qī期欺栖戚妻七凄漆柒沏 qǐ起岂乞企启 qià恰洽 qiā掐 qiàn堑嵌欠歉 qián乾黔钱钳前潜 qiān牵扦钎铅千迁签仟谦 qiǎn遣浅谴 qiàng呛 qiáng墙蔷强 qiāng枪腔羌 qiǎng抢 qiào鞘撬翘峭俏窍
qiáo桥瞧乔侨 qiāo橇锹敲悄 qiǎo巧 qiè切怯窃 qié茄 qiě且 qìn沁 qín秦琴勤芹擒禽 qīn钦侵亲 qǐn寝 qìng庆 qíng擎晴氰情 qīng青轻氢倾卿清 qǐng顷请 qióng琼穷 qiú球求囚酋泅
qiū秋丘邱 qù趣去 qú渠 qū趋区蛆躯屈驱 qǔ曲取娶龋 quàn券劝 quán颧权醛泉全痊拳 quān圈 quǎn犬 què却鹊榷确雀 qué瘸 quē缺炔 qún裙群 rán然燃 rǎn冉染 ràng让 ráng瓤 rǎng壤攘嚷
rào绕 ráo饶 rǎo扰 rè热 rě惹 rèn韧任认刃妊纫 rén壬仁人 rěn忍 réng仍 rēng扔 rì日 róng戎茸蓉荣融熔溶容绒 rǒng冗 ròu肉 róu揉柔 rù入褥 rú茹蠕儒孺如 rǔ辱乳汝 ruǎn软阮
ruì瑞锐 ruǐ蕊 rùn闰润 ruò若弱 sà萨 sā撒 sǎ洒 sài赛 sāi腮鳃塞 sàn散 sān三叁 sǎn伞 sàng丧 sāng桑 sǎng嗓 sāo搔骚 sǎo扫嫂 sè瑟色涩 sēn森 sēng僧 shà煞厦 shá啥
shā莎砂杀沙纱 shǎ傻 shài晒 shāi筛 shàn擅赡膳善汕扇缮 shān珊苫杉山删煽衫栅 shǎn闪陕 shang裳 shàng上尚 shāng墒伤商 shǎng赏晌 shào哨邵绍 sháo芍勺韶 shāo梢捎稍烧 shǎo少
shè舍赦摄射慑涉社设 shé蛇舌 shē奢赊 shéi谁 shèn甚肾慎渗 shén神什 shēn砷申呻伸身深娠绅 shěn沈审婶 shèng盛剩胜圣 shéng绳 shēng声生甥牲升 shěng省
shì式示士世柿事拭誓逝势是嗜噬适仕侍释饰氏市恃室视试 shí十石拾时食蚀实识 shī师失狮施湿诗尸虱 shǐ史矢使屎驶始 shòu寿授售受瘦兽 shōu收 shǒu手首守 shù术述树束戍竖墅庶数漱恕 shú赎孰熟
shū蔬枢梳殊抒输叔舒淑疏书 shǔ薯暑曙署蜀黍鼠属 shuā刷 shuǎ耍 shuài帅 shuāi摔衰 shuǎi甩 shuān栓拴 shuāng霜双 shuǎng爽 shuì睡税 shuǐ水 shùn瞬顺舜 shǔn吮 shuò硕朔烁
shuō说 sì肆寺嗣四伺似饲巳 sī斯撕嘶思私司丝 sǐ死 sòng颂送宋讼诵 sōng松 sǒng耸怂 sòu嗽 sōu搜艘 sǒu擞 sù素速粟僳塑溯宿诉肃 sú俗 sū苏酥 suàn蒜算 suān酸 suì碎岁穗遂隧祟 suí隋随绥
suī虽 suǐ髓 sūn孙 sǔn损笋 suō蓑梭唆缩 suǒ琐索锁所 tà挞蹋踏 tā塌他它她 tǎ塔獭 tài泰酞太态汰 tái苔抬台 tāi胎 tàn碳探叹炭 tán弹坛檀痰潭谭谈 tān坍摊贪瘫滩 tǎn坦毯袒 tàng趟烫
táng塘搪堂棠膛唐糖 tāng汤 tǎng倘躺淌 tào套 táo萄桃逃淘陶 tāo掏涛滔绦 tǎo讨 tè特 téng藤腾疼誊 tì替嚏惕涕剃屉 tí提题蹄啼 tī梯剔踢锑 tǐ体 tián填田甜恬 tiān天添 tiǎn舔腆
tiào眺跳 tiáo调条迢 tiāo挑 tiē贴帖 tiě铁 tíng廷停亭庭 tīng厅听烃汀 tǐng挺艇 tòng痛 tóng桐酮瞳同铜彤童 tōng通 tǒng桶捅筒统 tòu透 tóu投头 tōu偷 tù兔 tú图徒途涂屠
tū凸秃突 tǔ土吐 tuán团 tuān湍 tuì蜕褪退 tuí颓 tuī推 tuǐ腿 tún囤屯臀 tūn吞 tuò拓唾 tuó鸵陀驮驼 tuō拖托脱 tuǒ椭妥 wà袜 wá娃 wā挖哇蛙洼 wǎ瓦 wài外 wāi歪 wàn万腕
wán玩顽丸烷完 wān豌弯湾 wǎn碗挽晚皖惋宛婉 wàng旺望忘妄 wáng王亡 wāng汪 wǎng枉网往 wèi为未蔚味畏胃魏位渭谓尉慰卫 wéi韦违桅围唯惟潍维喂 wēi威巍微危 wěi苇萎委伟伪尾纬 wèn问 wén蚊文闻纹
wēn瘟温 wěn吻稳紊 wèng瓮 wēng嗡翁 wò斡卧握沃 wō挝蜗涡窝 wǒ我 wù坞戊雾晤物勿务悟误 wú无芜梧吾吴毋 wū巫呜钨乌污诬屋 wǔ武五捂午舞伍侮 xì系隙戏细 xí檄袭席习媳
xī昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀 xǐ喜洗 xià下夏吓 xiá匣霞辖暇峡侠狭 xiā瞎虾 xiàn现献县腺馅羡宪陷限线 xián咸贤衔舷闲涎弦嫌 xiān掀锨先仙鲜纤 xiǎn铣显险 xiàng项巷橡像向象
xiáng翔祥详 xiāng相厢镶香箱襄湘乡 xiǎng想响享 xiào哮孝校肖啸笑效 xiáo淆 xiāo萧硝霄削销消宵 xiǎo晓小 xiè械卸蟹懈泄泻谢屑 xié鞋协挟携邪斜胁谐 xiē楔些歇蝎 xiě写 xìn信衅
xīn薪芯锌欣辛新忻心 xìng幸杏性姓 xíng刑型形邢行 xīng星腥猩惺兴 xǐng醒 xióng雄熊 xiōng兄凶胸匈汹 xiù嗅锈秀袖绣 xiū休修羞 xiǔ朽 xù蓄酗叙旭序恤絮婿绪续 xú徐 xū墟戌需虚嘘须吁 xǔ许
xuàn眩绚 xuán悬旋玄 xuān轩喧宣 xuǎn选癣 xuè血 xué学穴 xuē靴薛 xuě雪 xùn驯殉汛训讯逊迅 xún循旬询寻巡 xūn勋熏 ya呀 yà亚讶轧 yá芽牙蚜崖衙涯 yā压押鸦鸭丫 yǎ雅哑
yàn咽艳堰燕厌砚雁唁彦焰宴谚验 yán盐严研蜒岩延言颜阎炎沿 yān焉阉烟淹 yǎn奄掩眼衍演 yàng样漾 yáng杨扬佯疡羊洋阳 yāng殃央鸯秧 yǎng氧仰痒养 yào药要耀钥 yáo瑶摇尧遥窑谣姚 yāo邀腰妖 yǎo咬舀
yè页掖业叶曳腋夜液 yé爷 yē椰噎耶 yě野冶也 yì艺抑易邑屹亿役臆逸肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎 yí颐夷遗移仪胰疑沂宜姨彝 yī一壹医揖铱依伊衣 yǐ椅蚁倚已乙矣以 yìn荫印 yín吟银淫寅 yīn茵因殷音阴姻
yǐn饮尹引隐 yìng应硬映 yíng莹萤营荧蝇迎赢盈 yīng英樱婴鹰缨 yǐng影颖 yō哟 yòng用 yōng拥佣臃痈庸雍 yǒng踊蛹咏泳涌永恿勇 yòu右佑釉诱又幼 yóu尤由邮铀犹油游 yōu幽优悠忧 yǒu酉有友
yù玉域芋郁遇喻峪御愈欲狱育誉浴寓裕预豫驭 yú于盂榆虞愚舆余俞逾鱼愉渝渔隅娱 yū迂淤 yǔ予雨与屿禹宇语羽 yuàn苑愿怨院 yuán元垣袁原援辕园员圆猿源缘 yuān鸳渊冤 yuǎn远 yuè越跃岳粤月悦阅 yuē曰约
yùn运蕴酝韵孕 yún耘云郧匀 yūn晕 yǔn陨允 zá砸杂 zā匝 zǎ咋 zài再在 zāi栽哉灾 zǎi宰载仔 zàn暂赞 zán咱 zǎn攒 zàng葬 zāng赃脏 zào躁噪造皂灶燥 záo凿 zāo遭糟 zǎo藻枣早澡蚤
zé责择则泽 zéi贼 zěn怎 zèng赠 zēng增憎 zhà榨乍炸诈柞 zhá札铡闸 zhā扎喳渣 zhǎ眨 zhài债寨 zhái翟宅 zhāi摘斋 zhǎi窄 zhàn蘸栈占战站湛绽 zhān瞻毡詹沾 zhǎn盏斩崭展
zhàng杖丈帐账仗胀瘴障 zhāng樟章彰漳张 zhǎng掌涨 zhào赵照罩兆肇召 zhāo招昭 zhǎo找沼 zhe着 zhè蔗这浙 zhé折哲蛰辙 zhē遮 zhě者锗 zhèn震振镇阵 zhēn珍斟真甄砧臻贞针侦帧 zhěn枕疹诊
zhèng挣正政症郑证 zhēng蒸睁征狰争怔 zhěng整拯 zhì志挚掷至致置帜峙制智秩稚质炙痔滞治窒 zhí职直植殖执值侄 zhī芝枝支吱蜘知肢脂汁之织 zhǐ址指止趾只旨纸 zhòng重仲众 zhōng中盅忠钟衷终 zhǒng种肿
zhòu咒皱宙昼骤 zhóu轴 zhōu舟周州洲诌粥 zhǒu肘帚 zhù著柱助蛀贮铸筑住注祝驻 zhú逐竹烛 zhū珠株蛛朱猪诸诛 zhǔ煮拄瞩嘱主 zhuā抓 zhuǎ爪 zhuài拽 zhuàn撰赚篆 zhuān专砖 zhuǎn转
zhuàng幢撞壮状 zhuāng桩庄装妆 zhuì赘坠缀 zhuī椎锥追 zhūn谆 zhǔn准 zhuó卓琢茁酌啄灼浊 zhuō捉拙桌 zì自渍字 zī兹咨资姿滋淄孜 zǐ紫籽滓子 zòng纵 zōng鬃棕踪宗综 zǒng总 zòu奏揍
zōu邹 zǒu走 zú足卒族 zū租 zǔ祖诅阻组 zuàn钻 zuǎn纂 zuì醉最罪 zuǐ咀嘴 zūn尊遵 zuò做作坐座 zuó昨 zuǒ左佐
`

/** Words whose characters are read in another way than alone, or lightly. */
export const WORDS = `
哎呀=āi·yā 这个=zhè·ge 那个=nà·ge 一个=yī·ge 几个=jǐ·ge 答应=dā·ying 意思=yì·si 师傅=shī·fu 休假=xiū·jià 房子=fáng·zi 日子=rì·zi 孩子=hái·zi
儿子=ér·zi 被子=bèi·zi 例子=lì·zi 车子=chē·zi 样子=yàng·zi 便宜=pián·yi 要是=yào·shi 合同=hé·tong 喜欢=xǐ·huan 应该=yīng·gāi 尽量=jǐn·liàng
暖和=nuǎn·huo 吓唬=xià·hu 高兴=gāo·xìng 不了=bù·liǎo 为难=wéi·nán 睡着=shuì·zháo 睡觉=shuì·jiào 奶奶=nǎi·nai 爷爷=yé·ye 妈妈=mā·ma 爸爸=bà·ba
似的=shì·de 认识=rèn·shi 音乐=yīn·yuè 得到=dé·dào 路上=lù·shang 衣服=yī·fu 冠词=guàn·cí 朋友=péng·you 东西=dōng·xi 时候=shí·hou 知道=zhī·dao
告诉=gào·su 麻烦=má·fan 清楚=qīng·chu 明白=míng·bai 先生=xiān·sheng 银行=yín·háng 内行=nèi·háng 有空=yǒu·kòng 没空=méi·kòng 抽空=chōu·kòng
打算=dǎ·suan 关系=guān·xi 客气=kè·qi 事情=shì·qing 地方=dì·fang 舒服=shū·fu 消息=xiāo·xi 商量=shāng·liang 多少=duō·shao 长大=zhǎng·dà
校长=xiào·zhǎng 重新=chóng·xīn 退还=tuì·huán 还钱=huán·qián 刹车=shā·chē 就得=jiù·děi 你得=nǐ·děi 我得=wǒ·děi 您得=nín·děi 这得=zhè·děi
也得=yě·děi 得先=děi·xiān 得等=děi·děng 得让=děi·ràng 点儿=diǎnr 哪儿=nǎr 这儿=zhèr 那儿=nàr 事儿=shìr 谢谢=xiè·xie 试试=shì·shi 看看=kàn·kan
想想=xiǎng·xiang 问问=wèn·wen 聊聊=liáo·liao 上面=shàng·mian 里面=lǐ·mian 前面=qián·mian 后面=hòu·mian 晚上=wǎn·shang 家里=jiā·li 屋里=wū·li
心里=xīn·li 部分=bù·fen 倒是=dào·shì 调整=tiáo·zhěng 空调=kōng·tiáo 差不多=chà·bu·duō 对不起=duì·bu·qǐ 怎么样=zěn·me·yàng 为什么=wèi·shén·me
数目=shù·mù 教室=jiào·shì 参加=cān·jiā 假期=jià·qī
`
