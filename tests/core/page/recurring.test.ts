import { describe, expect, test } from 'vitest';
import { recurringNames } from '../../../core/page/cjk/recurring.ts';

describe('names that a page keeps using', () => {
  test.each([
    [
      'no verb of saying',
      ['方若彤曾在镇上教书。', '后来，方若彤也去了学校。', '人们把方若彤叫作老师。'],
      ['方若彤'],
    ],
    ['seen twice only', ['方若彤曾在镇上教书。', '后来，方若彤也去了学校。'], []],
    ['never first', ['人们把方若彤叫作老师。', '学校让方若彤教书。', '大家和方若彤去镇上。'], []],
    ['a part of a longer word', ['高市早苗也来了。', '高市早苗将发言。', '高市早苗曾任大臣。'], []],
    [
      'its beginning stands alone too',
      ['马拉松也很长。', '马拉松将开始。', '马拉松曾停办。马拉多纳来了。'],
      [],
    ],
    ['a mark is no part of a name', ['周二，也下雨。', '周二，将下雪。', '周二，曾放晴。'], []],
    ['nobody does anything', ['石墨烯的用处。', '石墨烯是材料。', '石墨烯在工厂里。'], []],
  ])('%s', (_, texts, names) => {
    expect(recurringNames(texts)).toEqual(names);
  });
});
