/** E-mails printed with their header: what follows is the sender's, up to the next header or the page's own words. */
import { lettered } from '../../text/lettered.ts';
import { credit, namedIn } from '../names/named-in.ts';
import type { PageContext } from '../page-context.ts';
import type { Block } from '../types.ts';
import { apartIn } from './apart.ts';
import { isTitleLine } from './signed.ts';
import type { Whole } from './wholes.ts';

const FROM = /^[\s*_>]*(?:from|von|发件人|寄件[者人]|差出人)[*_]*\s?[:：][*_]*\s*/i;
const OTHER =
  /^[\s*_>]*(?:to|cc|bcc|sent|date|subject|an|betreff|收件[人者]|抄送|副本|日期|时间|主题|主旨|宛先|件名)[*_]*\s?[:：]/i;
/** Blocks after a one-line header in which somebody speaks to somebody. */
const OPENING = 3;
/** Header lines beside each other, at most. */
const HEADER_BLOCKS = 5;
/** The same where names have blocks of their own. */
const APART_BLOCKS = 16;
/** Longer blocks are words (UTF-16 units). */
const HEADER_LENGTH = 100;
/** Paragraphs of one e-mail, at most. */
const MOST = 40;
/** Shorter lines that end no sentence are greetings and signatures (UTF-16 units). */
const GREETING_LENGTH = 40;

const FIRST_OR_SECOND = /\b(?:I|I['’]\w+|we|we['’]\w+|my|our|me|us|you|your)\b|[我咱你您]/;
const REPORTS = /\b(?:said|says|wrote|writes|replied|responded|told|according to)\b|[说写]道|表示|回复|回应/;
const FORWARDED = /^[\s>*_-]*(?:on .{5,90} wrote:|-{2,}\s?(?:original|forwarded)|begin forwarded)/i;

/** "Message from Ada Lin to the staff": a heading over somebody's words. */
const MESSAGE =
  /^\W*(?:(?:an?|the|full|open)\s)*(?:message|letter|note|memo|e-?mail|statement|remarks|post)\s(?:from|by)\s(?=\p{Lu})|^\W*(?:来自)?(?=.{2,16}的(?:公开信|内部信|一封信|声明|致辞)\W*$)/iu;

/** "Ada Lin to Tom Ode, (cc: ...) - Sep 20, 2017": the header of a letter in one line. */
const SENDER_TO = lettered(
  String.raw`^[\s*_#]*(?=\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}[*_]*\sto\s[*_]*\p{Lu}[^.!?]{2,200}\b(?:19|20)\d\d(?!\d))`,
);

/** Three to five words with capitals, and "to": few blocks begin so. */
const MAY_SEND = /^[\s*_#]*[^\sa-z]\S+(?:\s[^\sa-z]\S*){1,3}\sto\s/;

const senderTo = (text: string): number =>
  MAY_SEND.test(text) ? (SENDER_TO.exec(text)?.[0].length ?? -1) : -1;

interface Header {
  /** The block after the header. */
  readonly body: number;
  readonly from: { readonly block: number; readonly start: number; readonly end: number };
}

/** "From:", and under it in lines of their own the sender, "To:", who that is, and so on. */
function headerApart(blocks: readonly Block[], at: number): Header | null {
  const lines = blocks.slice(at + 1, at + 1 + APART_BLOCKS);
  const long = lines.findIndex(({ text, kind }) => text.length > HEADER_LENGTH || kind === 'heading');
  const last = lines.slice(0, long < 0 ? undefined : long).findLastIndex(({ text }) => OTHER.test(text));
  const name = lines[0]?.text ?? '';
  if (last < 1) return null;
  return { body: at + last + 2, from: { block: at + 1, start: 0, end: name.length } };
}

/** No such heading is without one of these, and that pattern takes long to compile. */
const SENT = /from|by|的/i;

/** Where the name begins in such a heading, or in a line that stands like one; null elsewhere. */
const messageFrom = (block: Block | undefined): number | null =>
  block !== undefined && isTitleLine(block) && SENT.test(block.text)
    ? (MESSAGE.exec(block.text)?.[0].length ?? null)
    : null;

/** The header that begins in block `at`: a line with the sender, and at least one other line of a header by it. */
function headerAt(blocks: readonly Block[], at: number): Header | null {
  const first = blocks[at]?.text ?? '';
  const message = messageFrom(blocks[at]) ?? senderTo(first);
  if (message >= 0 && blocks.slice(at + 1, at + 1 + OPENING).some(({ text }) => FIRST_OR_SECOND.test(text)))
    return { body: at + 1, from: { block: at, start: message, end: first.length } };
  const lead = FROM.exec(first.slice(0, 200))?.[0].length ?? 0;
  if (lead === 0) return null;
  if (lead >= first.length) return headerApart(blocks, at);
  const lines = first.split('\n');
  const end = lines[0]?.length ?? 0;
  let body = at + 1;
  while (body - at < HEADER_BLOCKS && OTHER.test(blocks[body]?.text.slice(0, 60) ?? '')) body++;
  const before = OTHER.test(blocks[at - 1]?.text.slice(0, 60) ?? '');
  const complete = body > at + 1 || before || lines.slice(1).some((line) => OTHER.test(line.slice(0, 60)));
  return complete ? { body, from: { block: at, start: lead, end } } : null;
}

/** The page speaks again: it tells of the sender, or of what somebody says. */
function isReport(context: PageContext, { text }: Block, at: number): boolean {
  if (FORWARDED.test(text.slice(0, 120))) return true;
  if (FIRST_OR_SECOND.test(text)) return false;
  return (context.hits[at]?.length ?? 0) > 0 || REPORTS.test(text);
}

const isGreeting = ({ text }: Block): boolean =>
  text.length < GREETING_LENGTH && !/[.!?…。！？]["”」]?\s*$/.test(text);

/** Blocks of the e-mail that begins at `from`, without greetings, later header lines and what stands apart. */
function bodyOf(context: PageContext, blocks: readonly Block[], from: number): number[] {
  const body: number[] = [];
  for (let at = from; at < Math.min(blocks.length, from + MOST); at++) {
    const one = blocks[at];
    if (one === undefined || one.kind === 'heading' || FROM.test(one.text.slice(0, 60))) break;
    if (messageFrom(one) !== null) break;
    if (OTHER.test(one.text.slice(0, 60)) || apartIn(blocks)[at] || isGreeting(one)) continue;
    if (isReport(context, one, at)) break;
    body.push(at);
  }
  return body;
}

/** Marks the paragraphs of printed e-mails as their sender's; how many e-mails there are. */
export function addLetters(
  context: PageContext,
  blocks: readonly Block[],
  wholes: Map<number, Whole>,
): number {
  let count = 0;
  for (let i = 0; i < blocks.length; i++) {
    const header = headerAt(blocks, i);
    if (header === null) continue;
    count++;
    const { block, start, end } = header.from;
    const named = namedIn(context, blocks[block]?.text ?? '', block, start, end);
    const sender = {
      ...credit(named?.entity ?? null, named?.label ?? null, 'post-author', start, end),
      block,
    };
    for (const at of bodyOf(context, blocks, header.body)) {
      const { text } = blocks[at] ?? { text: '' };
      const first = text.length - text.trimStart().length;
      if (!wholes.has(at))
        wholes.set(at, { kind: 'post', start: first, end: text.trimEnd().length, credit: sender });
    }
  }
  return count;
}
