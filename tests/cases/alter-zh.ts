/** Alterations of Chinese texts, one class at a time. A rule that changes nothing gives no case. */
export type ChineseKind = 'punctuation' | 'negation' | 'hedge' | 'quantifier' | 'number' | 'content';

const RULES: Record<ChineseKind, readonly ((text: string) => string)[]> = {
  punctuation: [(text) => text.replace(/[，。、]/g, ' ')],
  negation: [
    (text) => text.replace(/不|沒有|没有|沒|没/, ''),
    (text) => text.replace(/(會|会|能|可以)/, '不$1'),
  ],
  hedge: [
    (text) => text.replace(/可能|也許|也许|或許/, '一定'),
    (text) => text.replace(/(會|会)/, '可能$1'),
    (text) => text.replace(/肯定/, ''),
  ],
  quantifier: [(text) => text.replace(/所有/, '一些'), (text) => text.replace(/一些|有些/, '所有')],
  number: [
    (text) => text.replace(/\d+/, (digits) => String(Number(digits) + 3)),
    (text) => text.replace(/兩|两|三/, '九'),
  ],
  content: [(text) => text.replace(/模型|數據|数据|研究|系統|系统|神經網路/, '香蕉')],
};

export function alterChinese(texts: readonly string[]): { kind: ChineseKind; text: string }[] {
  return texts.flatMap((text) =>
    (Object.keys(RULES) as ChineseKind[]).flatMap((kind) =>
      RULES[kind]
        .map((rule) => rule(text))
        .filter((altered) => altered !== text)
        .map((altered) => ({ kind, text: altered })),
    ),
  );
}
