/** Blocks of a plain text or Markdown file; every block remembers where it stands in the file. */
import type { Block, BlockKind } from '../types.ts';

/** `offset`: UTF-16 offset of the block's text in the file; `block.text` is the file's text, unchanged. */
export interface FileBlock {
  readonly block: Block;
  readonly offset: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const HEADING = /^(#{1,6})\s+(?=\S)/;
const QUOTE = /^\s*>\s?/;
const ITEM = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;
/** "* * *", "---": a line across the page. */
const BREAK = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const parts = (line: string): boolean => line.trim() === '' || BREAK.test(line);
const FENCE = /^\s*(?:```|~~~)/;
const CELL = /^\s*\|.*\|\s*$/;
/** A hard-wrapped line is rarely longer; longer lines are paragraphs of their own. */
const WRAP = 100;
const BOLD_LABEL =
  /^\s*(?:(?:\*\*|__)[^*_]{1,48}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])|_[\p{Lu}\u4e00-\u9fff][^*_:：]{1,30}[:：])/u;
/** "[00:12:04] Ada Lin: ..." of a transcript. */
const TIMED_LINE = /^\s*[*_]{0,3}(?:[[(]\d{1,2}(?::\d{2}){1,2}[\])]|\d{1,2}:\d{2}:\d{2}\b)/;
/** "Ada Lin: ..." after a line that ends a sentence. */
const LABEL_LINE = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3}:\s+\p{Lu}/u;
const ENDS_SENTENCE = /[.!?…"”)]\s*$/;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;

const TAG = String.raw`<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>`;
const TAGS_BEFORE = new RegExp(`^\\s*(?:${TAG}\\s*)+`, 'i');
const TAGS_AFTER = new RegExp(`(?:\\s*${TAG})+\\s*$`, 'i');
/** What nobody reads as the page's words ("Show the original"). */
const ASIDE_TAG = /<(?:summary|figcaption)[\s>]/i;

/** HTML inside Markdown: the tags around a line's words are no words. */
function withoutTags({ text, start }: Line): Line {
  const before = text.trimStart().startsWith('<') ? (TAGS_BEFORE.exec(text)?.[0].length ?? 0) : 0;
  const rest = text.slice(before);
  const after = rest.trimEnd().endsWith('>') ? (TAGS_AFTER.exec(rest)?.index ?? rest.length) : rest.length;
  return { text: rest.slice(0, after), start: start + before };
}

function lines(text: string): Line[] {
  const all: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    all.push({ text: part.endsWith('\r') ? part.slice(0, -1) : part, start });
    start += part.length + 1;
  }
  return all;
}

class Reader {
  readonly blocks: FileBlock[] = [];
  private readonly text: string;
  private readonly markdown: boolean;
  private group = 0;
  /** Paragraphs of one block quotation are parted by a line with ">" alone. */
  private quoteGroupOpen = false;
  private open: { kind: BlockKind; start: number; end: number; group: number | undefined } | null = null;

  constructor(text: string, markdown: boolean) {
    this.text = text;
    this.markdown = markdown;
  }

  flush(): void {
    if (this.open === null) return;
    const { kind, start, end, group } = this.open;
    this.push(kind, start, end, { group });
    this.open = null;
  }

  blank(): void {
    this.flush();
    this.quoteGroupOpen = false;
  }

  push(
    kind: BlockKind,
    start: number,
    end: number,
    more: { level?: number | undefined; group?: number | undefined } = {},
  ): void {
    const text = this.text.slice(start, end);
    if (text.trim() === '') return;
    const inline = this.markdown ? emphasis(text) : [];
    this.blocks.push({
      offset: start,
      block: { text, kind, ...more, ...(inline.length > 0 ? { inline } : {}) },
    });
  }

  /** One line of prose: goes on with the open paragraph only where lines are hard-wrapped. */
  prose(line: Line, kind: BlockKind, from: number, group: number | undefined): void {
    const end = line.start + line.text.length;
    const { open } = this;
    const wrapped =
      open !== null &&
      open.kind === kind &&
      !TIMED_LINE.test(line.text) &&
      (this.markdown
        ? !this.isOwnParagraph(open.end, line.text)
        : this.isWrapped(open.start, open.end, line.text));
    if (open !== null && wrapped) {
      open.end = end;
      return;
    }
    this.flush();
    this.open = { kind, start: line.start + from, end, group };
  }

  /**
   * Chinese and Japanese Markdown is not wrapped inside sentences: a line that ends one is a paragraph; and a line with a
   * label ("**Ada Lin:** ...") is a turn of its own.
   */
  private isOwnParagraph(end: number, next: string): boolean {
    if (BOLD_LABEL.test(next)) return true;
    const last = this.text.slice(Math.max(0, end - 60), end).replace(/[\s*_]+$/, '');
    if (LABEL_LINE.test(next) && ENDS_SENTENCE.test(last)) return true;
    // A line in one language under its translation.
    if (CJK.test(next) && !CJK.test(last) && /[.!?]$/.test(last)) return true;
    return CJK.test(next + last) && (/[。！？：:；…”"」』）)!?]$/.test(last) || /^\s*[“"「『]/.test(next));
  }

  private isWrapped(start: number, end: number, next: string): boolean {
    const last = this.text.slice(Math.max(start, this.text.lastIndexOf('\n', end - 1) + 1), end);
    return (
      last.length >= 50 &&
      last.length <= WRAP &&
      next.length <= WRAP &&
      !/[:：]\s*$/.test(last) &&
      /[\p{Ll},]\s*$/u.test(last)
    );
  }

  /** The line without tags around it; null where nothing is left to read. An opening tag begins a block. */
  private tagged(given: Line): Line | null {
    const line = withoutTags(given);
    const opening = given.text.slice(0, line.start - given.start);
    if (opening !== '') this.flush();
    if (line.text.trim() === '') {
      this.blank();
      return null;
    }
    if (!ASIDE_TAG.test(opening)) return line;
    this.push('caption', line.start, line.start + line.text.length);
    return null;
  }

  line(given: Line): void {
    const line = this.markdown ? this.tagged(given) : given;
    if (line === null) return;
    const heading = this.markdown ? HEADING.exec(line.text) : null;
    if (heading !== null) {
      this.flush();
      this.push('heading', line.start + heading[0].length, line.start + line.text.length, {
        level: heading[1]?.length,
      });
      return;
    }
    const quote = QUOTE.exec(line.text);
    if (quote !== null && this.markdown) {
      this.quoteLine(line, quote[0].length);
      return;
    }
    this.quoteGroupOpen = false;
    const item = ITEM.exec(line.text);
    if (item !== null && (this.markdown || line.text.trimStart().length > 3)) {
      this.flush();
      this.open = {
        kind: 'list-item',
        start: line.start + item[0].length,
        end: line.start + line.text.length,
        group: this.group,
      };
      return;
    }
    if (this.markdown && CELL.test(line.text)) {
      this.flush();
      this.cells(line);
      return;
    }
    if (this.open?.kind === 'list-item' && /^\s+\S/.test(line.text))
      this.open.end = line.start + line.text.length;
    else this.prose(line, 'paragraph', 0, undefined);
  }

  /** Lines of one paragraph stay together, "> " and all; a dash opens the credit line. */
  private quoteLine(line: Line, from: number): void {
    const { open } = this;
    const inner = withoutTags({ text: line.text.slice(from), start: line.start + from });
    const end = inner.start + inner.text.length;
    const words = inner.text.trim();
    if (open?.kind === 'blockquote' && words !== '' && !/^[—–―-]/.test(words)) {
      open.end = end;
      return;
    }
    const group = open?.kind === 'blockquote' || this.quoteGroupOpen ? this.group : ++this.group;
    this.flush();
    this.quoteGroupOpen = true;
    if (words !== '') this.open = { kind: 'blockquote', start: inner.start, end, group };
  }

  private cells(line: Line): void {
    if (/^[\s|:-]+$/.test(line.text)) return;
    this.group++;
    let at = line.start;
    for (const part of line.text.split('|')) {
      const lead = part.length - part.trimStart().length;
      if (part.trim() !== '')
        this.push('table-cell', at + lead, at + part.trimEnd().length, { group: this.group });
      at += part.length + 1;
    }
  }
}

/** `**bold**` and `*emphasis*`, offsets of the words inside. */
function emphasis(text: string): { start: number; end: number; tag: 'strong' | 'em' }[] {
  return [...text.matchAll(/(\*\*|__)(?=\S)(.+?)\1|(\*|_)(?=[^\s*_])([^*_]+?)\3(?![\p{L}\p{N}])/gu)]
    .map((match) => {
      const strong = match[1] !== undefined;
      const width = strong ? 2 : 1;
      return {
        start: match.index,
        end: match.index + match[0].length,
        tag: strong ? ('strong' as const) : ('em' as const),
        width,
      };
    })
    .map(({ start, end, tag }) => ({ start, end, tag }));
}

/** Two headings show that a plain text is written in Markdown. */
const HEADINGS = /^#{1,6} \S[\s\S]*?^#{1,6} \S/m;
const TITLE = /^title:[ \t]*["']?([^"'\r\n]+)/m;
const FRONT_MATTER = /^---\r?\n[\s\S]{0,4000}?\n---[ \t]*(?:\r?\n|$)/;

/** Blocks in file order. `markdown` reads headings, lists, block quotations, tables and fences. */
export function readText(text: string, isMarkdown: boolean): FileBlock[] {
  const markdown = isMarkdown || HEADINGS.test(text);
  const reader = new Reader(text, markdown);
  let fenced = false;
  const matter = markdown ? (FRONT_MATTER.exec(text)?.[0] ?? '') : '';
  const from = matter.length;
  const title = TITLE.exec(matter);
  if (title?.[1] !== undefined) {
    const start = title.index + title[0].indexOf(title[1]);
    reader.push('heading', start, start + title[1].length, { level: 1 });
  }
  for (const line of lines(text)) {
    if (line.start < from) continue;
    if (markdown && FENCE.test(line.text)) {
      reader.flush();
      fenced = !fenced;
    } else if (fenced) continue;
    else if (parts(line.text)) reader.blank();
    else reader.line(line);
  }
  reader.flush();
  return reader.blocks;
}
