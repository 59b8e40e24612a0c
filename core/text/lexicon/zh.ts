/** The Chinese counterpart, in Simplified characters; phrases are matched character by character. */
const list = (text: string): readonly string[] => text.split('|');

export const FILLERS = list('嗯|呃|啊|哦|噢|那个那个|就是说|你知道吗|你知道');
export const STARTERS = list('所以|而且|那么|那|但是|但|然后|因为|并且');
export const NEGATIONS = list(
  '不|没有|没|未|无法|无|非|并非|别|莫|绝不|从不|从未|从来没有|不会|不能|不是|不可能|不要|没法|毫无|否认|不再|尚未|未必',
);
export const QUANTIFIERS = list(
  '所有|一切|全部|一些|有些|有的|大部分|大多数|多数|少数|少部分|部分|许多|很多|不少|几乎|仅|仅仅|只有|只|每个|每|各|任何|' +
    '一半|总是|经常|通常|有时|偶尔|永远|更多|更少|最多|最少|至少|完全|大量|少量|若干|几个|一点|一点点|有点|全都|都',
);
export const HEDGES = list(
  '可能|也许|大概|或许|恐怕|似乎|好像|看来|看起来|大约|左右|应该|必须|需要|能够|可以|能|会|将会|将要|将|要|我认为|我觉得|' +
    '我想|我相信|我猜|认为|觉得|相信|估计|据说|某种程度上|某种意义上|在某种程度上|一定|肯定|必然|当然|显然|如果|除非|' +
    '基本上|本质上|倾向于|未必|有可能|很可能|多少|想必|大致',
);
export const NUMERALS = '〇零一二两三四五六七八九十百千万亿';
export const PRONOUNS = list('我们|你们|他们|她们|它们|我|你|他|她|它|这些|那些|这|那|谁|自己');
export const FUNCTION_WORDS = list(
  '的|了|着|过|地|得|把|被|在|和|与|及|或|以|之|于|对|从|到|向|为|是|也|就|还|又|再|而|个|种|吗|呢|吧|啊|呀|嘛|所|其|让|使',
);
export const TURNS = list('但是|但|不过|然而|或者|或|也许|可能|只是|除非|其实|可是|尽管|当然');
