/** The record's words, in their own language, with what matched highlighted. */
import type { ReactNode } from 'react';
import type { Span } from '../../core/text/types.ts';
import styles from './quotation.module.css';

/** Ranges are taken in order; one that overlaps its forerunner or leaves the text is skipped. */
export function highlighted(text: string, ranges: readonly Span[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

interface WordsProps {
  text: string;
  lang: string;
  ranges?: readonly Span[] | undefined;
  /** Where a click on the words leads. */
  href?: string | undefined;
  large?: boolean;
}

/** Quotation marks as the language writes them; our own marks stand outside the words, never inside. */
export function quoteMarks(lang: string): readonly [string, string] {
  return /^zh-(?:Hant|TW|HK)/i.test(lang) ? ['「', '」'] : ['“', '”'];
}

export function Words({ text, lang, ranges = [], href, large }: WordsProps) {
  const [open, close] = quoteMarks(lang);
  const body = (
    <>
      {open}
      {highlighted(text, ranges)}
      {close}
    </>
  );
  return (
    <blockquote className={styles.words} lang={lang} data-size={large ? 'large' : undefined}>
      {href ? <a href={href}>{body}</a> : body}
    </blockquote>
  );
}
