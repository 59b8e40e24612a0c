import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding } from '../../core/page/types.ts';
import { deservesLook } from '../../core/report/attention.ts';
import { withText } from '../../entrypoints/background/summary.ts';

const alive = async () => true;
const dead = async () => false;

/** A worker that has just started: the modules' memory is gone, the session store is not. */
async function freshWorker() {
  vi.resetModules();
  return import('../../entrypoints/background/tabs.ts');
}

const closed = new Set<number>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  closed.clear();
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => {
    if (closed.has(id)) throw new Error(`No tab with id: ${id}`);
    return { id };
  }) as never);
});

const at = (frame: number, document: string, tabId = 7) => ({ tabId, frame, document });

describe('what is known of a tab', () => {
  test('survives the death of the worker', async () => {
    const first = await freshWorker();
    await first.reportFrame(at(0, 'https://a.example/'), { state: 'checked', mentions: 4 }, alive);
    const second = await freshWorker();
    expect(await second.framesOf(7)).toMatchObject([{ frame: 0, state: 'checked', mentions: 4 }]);
  });

  test('merges what one document says in turn', async () => {
    const { reportFrame, framesOf } = await freshWorker();
    await Promise.all([
      reportFrame(at(0, 'https://a.example/'), { state: 'checking', mentions: 2 }, alive),
      reportFrame(at(0, 'https://a.example/'), { state: 'checked' }, alive),
      reportFrame(at(3, 'https://frame.example/'), { mentions: 1 }, alive),
    ]);
    expect(await framesOf(7)).toMatchObject([
      { frame: 0, state: 'checked', mentions: 2 },
      { frame: 3, state: 'checking', mentions: 1 },
    ]);
  });

  test('starts over with another document, and drops frames that are gone', async () => {
    const { reportFrame, framesOf } = await freshWorker();
    await reportFrame(at(0, 'https://a.example/'), { mentions: 9 }, alive);
    await reportFrame(at(3, 'https://frame.example/'), { mentions: 1 }, alive);
    await reportFrame(at(0, 'https://b.example/'), { state: 'checking' }, dead);
    expect(await framesOf(7)).toMatchObject([{ frame: 0, document: 'https://b.example/', mentions: 0 }]);
  });

  test('keeps a frame of the new document that was faster than its top', async () => {
    const { reportFrame, framesOf } = await freshWorker();
    await reportFrame(at(3, 'https://frame.example/'), { mentions: 1 }, alive);
    await reportFrame(at(0, 'https://b.example/'), { state: 'checking' }, alive);
    expect((await framesOf(7)).map(({ frame }) => frame)).toEqual([0, 3]);
  });

  test('is not mixed up between tabs, and ends with the tab', async () => {
    const { reportFrame, framesOf, forgetTab } = await freshWorker();
    await reportFrame(at(0, 'https://a.example/', 1), { mentions: 1 }, alive);
    await reportFrame(at(0, 'https://a.example/', 2), { mentions: 2 }, alive);
    await forgetTab(1);
    expect(await framesOf(1)).toEqual([]);
    expect(await framesOf(2)).toMatchObject([{ mentions: 2 }]);
  });

  test('holds in memory while the session store is full', async () => {
    const { reportFrame, framesOf } = await freshWorker();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await reportFrame(at(0, 'https://a.example/'), { mentions: 5 }, alive);
    expect(await framesOf(7)).toMatchObject([{ mentions: 5 }]);
  });

  test('what is stored of it does not outlive a write that failed', async () => {
    const { reportFrame } = await freshWorker();
    await reportFrame(at(0, 'https://a.example/'), { state: 'checked', mentions: 5 }, alive);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await reportFrame(at(0, 'https://b.example/'), { mentions: 6 }, alive);
    const next = await freshWorker();
    expect(await next.framesOf(7)).toEqual([]);
  });

  test('a tab closed while its page was checked leaves nothing behind', async () => {
    const { reportFrame, framesOf, forgetTab } = await freshWorker();
    await reportFrame(at(0, 'https://a.example/'), { state: 'checking' }, alive);
    closed.add(7);
    await forgetTab(7);
    expect(await reportFrame(at(0, 'https://a.example/'), { state: 'checked' }, alive)).toEqual([]);
    expect(await framesOf(7)).toEqual([]);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test('one failed step does not hold up the next', async () => {
    const { reportFrame, framesOf } = await freshWorker();
    await reportFrame(at(3, 'https://frame.example/'), {}, alive);
    const broken = reportFrame(at(0, 'https://a.example/'), {}, () => Promise.reject(new Error('gone')));
    await expect(broken).rejects.toThrow('gone');
    await reportFrame(at(0, 'https://a.example/'), { mentions: 1 }, alive);
    expect(await framesOf(7)).toMatchObject([{ frame: 0, mentions: 1 }, { frame: 3 }]);
  });

  test('tabs that closed unheard are forgotten', async () => {
    const { reportFrame, framesOf, forgetClosedTabs } = await freshWorker();
    const open = await fakeBrowser.tabs.create({ url: 'https://a.example/' });
    await reportFrame(at(0, 'https://a.example/', open.id), { mentions: 1 }, alive);
    await reportFrame(at(0, 'https://b.example/', 4711), { mentions: 2 }, alive);
    await forgetClosedTabs();
    expect(await framesOf(open.id ?? -1)).toHaveLength(1);
    expect(await framesOf(4711)).toEqual([]);
  });
});

describe('the badge counts', () => {
  const finding = (wording: string | null, speakerVerdict: Finding['speakerVerdict'] = 'his') =>
    ({ match: wording === null ? null : { wording }, speakerVerdict }) as Pick<
      Finding,
      'match' | 'speakerVerdict'
    >;
  test.each([
    ['exact', false],
    ['light-edit', false],
    ['translation', false],
    ['cut', true],
    ['joined', true],
    ['altered', true],
    ['altered-meaning', true],
    ['disputed', true],
    ['possible', false],
    ['not-found', false],
    [null, false],
  ])('%s: %s', (wording, expected) => {
    expect(deservesLook(finding(wording))).toBe(expected);
  });
  test('other people quoted as themselves: no', () => {
    expect(deservesLook(finding(null, 'someone-else'))).toBe(false);
  });
  test('exact words under the wrong name', () => {
    expect(deservesLook(finding('exact', 'someone-else'))).toBe(true);
    expect(deservesLook(finding('exact', 'page-says-other'))).toBe(true);
  });
});

test('a finding gets its words and neighbours, never half a character', () => {
  const text = `😀${'a'.repeat(159)}“said so”${'b'.repeat(159)}😀`;
  const start = text.indexOf('said');
  const finding = { id: 'f', block: 0, start, end: start + 7 } as Finding;
  const view = withText(finding, [{ text }], 2);
  expect(view.text).toBe('said so');
  expect(view.frame).toBe(2);
  expect(view.before).toBe(`${'a'.repeat(159)}“`);
  expect(view.after).toBe(`”${'b'.repeat(159)}`);
});
