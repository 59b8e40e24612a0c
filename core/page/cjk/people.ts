/**
 * Other people whom a Chinese page names, gathered over the whole page: a name that one sentence explains (a middle dot, its
 * Latin form in brackets, a verb of saying after it) is known as somebody's in all the others.
 */

import { ZH_ADVERB, ZH_LABEL_END, ZH_ROLES, ZH_SURNAMES, ZH_TRANSLITERATING } from '../lexicon/cjk.ts';
import { mayBeCjk } from '../lexicon/script.ts';
import type { DetectorHit } from '../names/detector.ts';
import type { Gender } from '../names/entities.ts';
import type { Block } from '../types.ts';
import { recurringNames } from './recurring.ts';

export interface People {
  /** All the names, longest first; null where the page has none. */
  readonly pattern: RegExp | null;
  /** Short form -> the name that the page explains it with. */
  readonly full: ReadonlyMap<string, string>;
  readonly genders: ReadonlyMap<string, Gender>;
}

export const NOBODY_ELSE: People = { pattern: null, full: new Map(), genders: new Map() };

/** A page with more names than this is a list (bounds the pattern). */
const MAX_NAMES = 200;
const DOT = '[·・•‧．]';
const DOTS = /[·・•‧．]/;
const PART = `[${ZH_TRANSLITERATING}]{1,7}`;
/** "埃德加·林德奎", also with three parts. */
export const DOTTED_NAME = new RegExp(`${PART}(?:${DOT}${PART}){1,3}`, 'g');
const GLOSS =
  /[（(]\s?([A-Z][A-Za-zÀ-ɏ'’.-]*(?:\s+(?:(?:al|el|bin|von?|van|de[rl]?|da|di|du|la|le)[ -])*[A-Z][A-Za-zÀ-ɏ'’.-]*){1,3})\s?[)）,，]/g;
const BEFORE_GLOSS = /([\u4e00-\u9fff·・•‧]{2,24})\s?$/;
/** "罢免了阿特曼（…）": what is left of a longer run is a name where it is written in sounds alone. */
const SOUNDS = new RegExp(`(?<![${ZH_TRANSLITERATING}])[${ZH_TRANSLITERATING}]{2,5}$`);
/** Spelt or begun like a name. */
export const NAMELIKE = new RegExp(`^(?:[${ZH_SURNAMES}]|[${ZH_TRANSLITERATING}]+(?:$|[（(]))`);
/** "行动指南 (Field Guide)：", "B. " at the start of a block: what the item is about. */
const ITEM_LABEL =
  /^[\s*_#>-]*(?:[A-Z]\.\s+)?([\u4e00-\u9fff][^：:。，,“「（(]{1,24}[（(][A-Za-z][^()（）]{2,60}[)）][*_\s]*(?:[：:]|$))?/;

/** "【某报道 记者某某】", "某报讯（记者某某）": where a report is from, and by whom. */
const DATELINE =
  /^\s*(?:【[^【】]{2,40}】|[\u4e00-\u9fff]{2,8}[讯电]?\s?[（(](?:特约)?(?:记者|编译|通讯员)[^（）()]{1,30}[）)])/;

/** Same length; a dateline is blanked, and so is a label unless it could be somebody's name. */
export function withoutLabel(page: string, hits: readonly DetectorHit[]): string {
  const dateline = DATELINE.exec(page)?.[0].length ?? 0;
  const text = ' '.repeat(dateline) + page.slice(dateline);
  const [label = '', term = ''] = ITEM_LABEL.exec(text) ?? [];
  if (NAMELIKE.test(term) || hits.some(({ start }) => start < label.length)) return text;
  return ' '.repeat(label.length) + text.slice(label.length);
}

/** What stands before the name in front of its gloss. */
const LEAD = new RegExp(`^.*(?:${ZH_LABEL_END.source.slice(0, -1)}|[的和与是、为])(?=.{2,9}$)`);
const ORGANISATION =
  /(?:公司|集团|系统|科技|软件|半导体|电子|汽车|资本|大学|学院|研究所|中心|基金|银行|协会|委员会|报|社|网|台|部|局|院|法|党|会|奖|店|厂|队|州|市|省|县|国)$/;
/** What people do, and hardly anything else that begins like a name. */
const ACTS =
  '尽管|虽然|曾(?!经济)|出生|毕业|担任|加盟|创办|创立|当选|夺[得冠]|入选|退役|去世|离世|辞职|卸任|上任|就任|参选|现年|早年|今年\\d';
const SAYS =
  '(?<![假小学传])说|称(?![号赞])|表示|认为|指出|透露|[坦直]言|强调|写道|告诉|解释|回忆|补充|回应|觉得|谈到|介绍';
/** Surname and given name in front of a verb of saying. */
const HAN_NAME = new RegExp(
  `[${ZH_SURNAMES}][\\u4e00-\\u9fff]{1,2}(?=(?:${ZH_ADVERB}|在|对|向)?(?:${SAYS}|接受|出席|做客|登台|${ACTS}))`,
  'g',
);
/** A surname in foreign sounds alone, in front of a verb of saying, or as the subject of whatever else. */
const FOREIGN_NAME = new RegExp(`[${ZH_TRANSLITERATING}]{2,7}(?=(?:${ZH_ADVERB}|在|对|向)?(?:${SAYS}))`, 'g');
const FOREIGN_SUBJECT = new RegExp(
  `[${ZH_TRANSLITERATING}]{2,6}(?=[的对在于也则就是与和将把被从给为]|${ZH_ADVERB}|${ACTS})`,
  'g',
);
/** The same before what people do between their words ("某某接过话筒："). */
const FOREIGN_ACTOR = new RegExp(
  `[${ZH_TRANSLITERATING}]{3,6}(?=[接拿站走笑摇点耸沉抬转举放拍叹惊愣]|没有|追问|插话)`,
  'g',
);
/** Countries, cities and companies in foreign sounds. */
const PLACE =
  /^(?:俄罗斯|加拿大|莫斯科|伊朗|巴西|瑞[士典]|波兰|芬兰|荷兰|爱尔兰|希腊|埃及|沙特|土耳其|以色列|阿富汗|巴基斯坦|乌克兰|白俄|菲律宾|新加坡|马来西亚|印尼|越南|伊拉克|叙利亚|黎巴嫩|古巴|墨西哥|阿根廷|智利|秘鲁|欧盟|东盟|特斯拉|亚马逊|英伟达|辉达|甲骨文|安卓|推特|脸书|谷歌|奈飞|高通|英特尔|诺基亚|索尼|[丰本]田|保时捷|[加德]州|巴黎|柏林|东京|京都|哈佛|斯坦福|史丹佛|普林斯顿|牛津|多伦多|耶路撒冷|洛杉|西雅图|伯克利|曼哈顿|维也纳|布鲁塞尔|达沃斯|哈里|因此|尤其|特别|基于|达到|当当|于|当|因|其|加|思|特朗普政府|拜登政府|达成|当场|[西东]方|华尔|金山|海外|海|东|西|多|道|都|法|本|所|许|许多|尔后|而|里|克服|思[考维想]|谢|约|如|若|特|青|金|马上|热|乐|史|山|汉|[汉英法]语|[德法英]国|东西|本[来土人]|当[然时前今地初日年下中]|所[以有谓]|多数|许可|亚|马|道德|特征|维|沙|平|平台|洛|加[入上]|思路|图|图片|塔)/;
/** The name after its title; what follows a given name of one character is a particle. */
const TITLED = new RegExp(
  `(?:${ZH_ROLES}|名[叫为]|由)([${ZH_SURNAMES}](?:[\\u4e00-\\u9fff](?=[在于的说表认为则也是和与、对向曾将被已就还又并称])|[\\u4e00-\\u9fff]{2})|[${ZH_TRANSLITERATING}]{3,6}|[${ZH_TRANSLITERATING}]{2}(?![\\u4e00-\\u9fff]))`,
  'g',
);
/** Words that begin like a surname. */
const NO_HAN_NAME =
  /^(?:高[管层盛度级调]|方[面案式]|于是|马上|万[一元]|白宫|白人|金[融额]|黄金|安[全排]|文[章件中]|毛[利衣]|石油|江[西苏]|武汉|武器|温和|常规|项目|路[透人]|华[为尔盛]|莫斯|马来|唐人|查[看询]|季度|严[重格]|包括|程序|谷歌|水平|钱包|苗头|贺[信电]|段[时话]|余下|施压|计划|应该|党内|谈话|何[时等况以]|毕竟|简单|宣布|左右|卫生|顾客|章程|管[理制]|车主|房东|游客|戴上|常[常说]|许多)/;
/** Right before a name of one's own: nothing, a mark, a title, a particle. */
const FREE = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff]|[的由和与跟及、]|可是|但是?|不过|然而|因为|所以|虽然|尽管|${ZH_LABEL_END.source.slice(0, -1)})$`,
);
const TITLE = new RegExp(`(?:${ZH_ROLES})$`);
const CLAUSE_START = /[^\u4e00-\u9fffA-Za-z·・•‧]|^$/;
/** "电话那头的某某愣住了". */
const ACTOR_START = /[^\u4e00-\u9fffA-Za-z·・•‧]|^$|的/;
const HONOURED = new RegExp(`[${ZH_SURNAMES}](?:先生|女士|小姐|太太)`, 'g');

/** The name that stands before its gloss in brackets; null for an organisation, or where no name can be cut out. */
function glossed(before: string): string | null {
  const cut = (BEFORE_GLOSS.exec(before)?.[1] ?? '').replace(LEAD, '');
  const dotted = /[·・•‧]/.test(cut);
  const name = dotted || cut.length <= 5 ? cut : (SOUNDS.exec(cut)?.[0] ?? cut);
  const fits = name.length >= 2 && name.length <= (dotted ? 12 : 5);
  return fits && !ORGANISATION.test(name) ? name : null;
}

type Overlap = (at: number, end: number) => boolean;

class Gathering {
  readonly full = new Map<string, string>();
  readonly genders = new Map<string, Gender>();
  private readonly once = new Set<string>();
  private readonly own: ReadonlySet<string>;

  /** `own`: names of the person looked for. */
  constructor(own: ReadonlySet<string>) {
    this.own = own;
  }

  private add(name: string, full: string): void {
    if (name.length < 2 || this.own.has(name) || this.full.size >= MAX_NAMES) return;
    if (!this.full.has(name)) this.full.set(name, full);
  }

  /** A name in foreign sounds that only one place of the page shows may be a word. */
  private seen(name: string): void {
    if (this.once.has(name)) this.add(name, name);
    else this.once.add(name);
  }

  /** `his`: the person's names in `text`. */
  read(text: string, hits: readonly DetectorHit[]): void {
    const his: Overlap = (at, end) => hits.some((hit) => hit.start < end && at < hit.end);
    this.dotted(text, his);
    this.glosses(text, his);
    this.speakers(text, his);
    this.titled(text, his);
    this.subjects(text, his);
    this.actors(text, his);
    this.honoured(text, his);
  }

  private dotted(text: string, his: Overlap): void {
    for (const { 0: name, index } of text.matchAll(DOTTED_NAME)) {
      if (his(index, index + name.length)) continue;
      this.add(name, name);
      this.add(name.split(DOTS).at(-1) ?? '', name);
    }
  }

  /** Names in front of a verb of saying. */
  private speakers(text: string, his: Overlap): void {
    for (const pattern of [HAN_NAME, FOREIGN_NAME])
      for (const { 0: name, index } of text.matchAll(pattern)) {
        const before = text.slice(Math.max(0, index - 8), index);
        if (!FREE.test(before) || NO_HAN_NAME.test(name) || his(index, index + name.length)) continue;
        const sure = pattern === HAN_NAME || TITLE.test(before);
        if (sure) this.add(name, name);
        else if (!PLACE.test(name)) this.foreign(name);
      }
  }

  private foreign(name: string): void {
    if (name.length > 2) this.add(name, name);
    else this.seen(name);
  }

  private titled(text: string, his: Overlap): void {
    for (const { 0: all, 1: name = '', index } of text.matchAll(TITLED)) {
      const end = index + all.length;
      if (!NO_HAN_NAME.test(name) && !his(end - name.length, end)) this.add(name, name);
    }
  }

  private subjects(text: string, his: Overlap): void {
    for (const { 0: name, index } of text.matchAll(FOREIGN_SUBJECT)) {
      const free = CLAUSE_START.test(text[index - 1] ?? '');
      if (free && !PLACE.test(name) && !his(index, index + name.length)) this.foreign(name);
    }
  }

  private actors(text: string, his: Overlap): void {
    for (const { 0: name, index } of text.matchAll(FOREIGN_ACTOR)) {
      const free = ACTOR_START.test(text[index - 1] ?? '');
      if (free && !PLACE.test(name) && !his(index, index + name.length)) this.add(name, name);
    }
  }

  private honoured(text: string, his: Overlap): void {
    for (const { 0: name, index } of text.matchAll(HONOURED)) {
      if (his(index, index + name.length)) continue;
      this.add(name, name);
      this.genders.set(name, name.endsWith('先生') ? 'm' : 'f');
    }
  }

  /** `his`: the person's names as the page writes them. */
  recurring(names: readonly string[], his: ReadonlySet<string>): void {
    const own = [...this.own, ...his];
    for (const name of names)
      if (!NO_HAN_NAME.test(name) && !own.some((one) => one.includes(name))) this.add(name, name);
  }

  private glosses(text: string, his: Overlap): void {
    if (!/[（(]\s?[A-Z]/.test(text)) return;
    for (const { 1: latin = '', index } of text.matchAll(GLOSS)) {
      const name = glossed(text.slice(Math.max(0, index - 26), index));
      if (name === null || his(index - name.length - 1, index + latin.length + 2)) continue;
      this.add(name, latin);
    }
  }
}

const chineseOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ text }, i) => mayBeCjk(blocks)[i] && /[\u4e00-\u9fff]/.test(text)).map(({ text }) => text);

const writtenIn = (blocks: readonly Block[], hits: readonly (readonly DetectorHit[])[]): Set<string> =>
  new Set(hits.flatMap((all, i) => all.map(({ start, end }) => blocks[i]?.text.slice(start, end) ?? '')));

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Linear in the text. `own`: names of the person looked for; `hits`: where they stand, by block. */
export function peopleOf(
  blocks: readonly Block[],
  hits: readonly (readonly DetectorHit[])[],
  own: ReadonlySet<string>,
): People {
  const gathering = new Gathering(own);
  for (const [i, block] of blocks.entries())
    if (mayBeCjk(blocks)[i] && /[\u4e00-\u9fff]/.test(block.text))
      gathering.read(withoutLabel(block.text, hits[i] ?? []), hits[i] ?? []);
  gathering.recurring(recurringNames(chineseOf(blocks)), writtenIn(blocks, hits));
  const names = [...gathering.full.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return NOBODY_ELSE;
  return {
    pattern: new RegExp(names.map(escaped).join('|'), 'g'),
    full: gathering.full,
    genders: gathering.genders,
  };
}
