/** Citation forms that need no library: text with the time, Markdown, wikitext, Wikiquote. */
import { fullName, listNames, type Reference } from './reference.ts';
import { parseWebAddress } from './web-address.ts';

export const PLAIN_FORMS = ['plain', 'markdown', 'wikitext', 'wikitext-ref', 'wikiquote'] as const;
export type PlainForm = (typeof PLAIN_FORMS)[number];

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Container, date, time or page: what follows the title. */
function whereabouts({ source, date, time, page, cautions }: Reference): string {
  const parts = [source['container-title'], source.event, date, time && `at ${time}`, page && `p. ${page}`];
  return [...parts.filter(Boolean), ...cautions].join(', ');
}

function plain(reference: Reference): string {
  const { quotation, source, speakers, link } = reference;
  const address = link ? ` ${link.url}` : '';
  return `“${quotation.exact}” — ${listNames(speakers)}, “${source.title}”, ${whereabouts(reference)}.${address}`;
}

/** Backslashes before what Markdown would take for markup, and before what makes a line a list or heading. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

function markdown(reference: Reference): string {
  const { quotation, source, speakers, link } = reference;
  const title = escapeMarkdown(source.title);
  const words = escapeMarkdown(quotation.exact).replace(/\n/g, '\n> ');
  const linked = link ? `[${title}](<${link.url.replace(/[<>]/g, encodeURIComponent)}>)` : title;
  return `> ${words}\n>\n> — ${listNames(speakers)}, ${linked}, ${escapeMarkdown(whereabouts(reference))}`;
}

/** Wikitext in which nothing is markup: braces, brackets, pipes, tags, apostrophe pairs. */
export function escapeWikitext(text: string): string {
  return oneLine(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\{(?=\{)|(?<=\{)\{|\}(?=\})|(?<=\})\}/g, (brace) => (brace === '{' ? '&#123;' : '&#125;'))
    .replace(/\[(?=\[)|(?<=\[)\[|\](?=\])|(?<=\])\]/g, (bracket) => (bracket === '[' ? '&#91;' : '&#93;'))
    .replace(/\|/g, '{{!}}')
    .replace(/'(?=')|(?<=')'/g, '&#39;')
    .replace(/~(?=~~)/g, '&#126;');
}

/** An address inside wikitext: pipes and brackets would end it. */
const wikiAddress = (url: string): string =>
  url.replace(/[|[\]{}<>"' ]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

type Fields = readonly (readonly [string, string | null | undefined])[];

function template(name: string, fields: Fields): string {
  const given = fields.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return `{{${name} ${given.map(([key, value]) => `|${key}=${value}`).join(' ')}}}`;
}

function authors({ source }: Reference): Fields {
  return (source.author ?? []).flatMap((name, i): Fields => {
    const n = i === 0 ? '' : String(i + 1);
    if (name.family === undefined) return [[`author${n}`, escapeWikitext(fullName(name))]];
    return [
      [`last${n}`, escapeWikitext(name.family)],
      [`first${n}`, name.given && escapeWikitext(name.given)],
    ];
  });
}

function tweetOf({ source, quotation, link }: Reference): Fields | null {
  const address = parseWebAddress(link?.url);
  const number = quotation.place?.post;
  if (source.kind !== 'post' || !address || number === undefined) return null;
  if (!/^(?:www\.)?(?:x|twitter)\.com$/.test(address.hostname)) return null;
  return [
    ['user', address.pathname.split('/')[1]],
    ['number', number],
  ];
}

/** English Wikipedia's citation templates: AV media for what was spoken (they alone take a time), news, tweet, web. */
function citeTemplate(reference: Reference): string {
  const { source, quotation, link, date, time, page } = reference;
  const interviewers = (source.interviewer ?? []).map((name) => `${fullName(name)} (interviewer)`);
  const people = [...(source.author ?? []).map(fullName), ...interviewers].map(escapeWikitext).join(', ');
  const title: Fields = [['title', escapeWikitext(source.title)]];
  const tail: Fields = [
    ['date', date],
    ['url', link && wikiAddress(link.url)],
    ['quote', escapeWikitext(quotation.exact)],
  ];
  const work = source['container-title'] && escapeWikitext(source['container-title']);
  const publisher = source.publisher === source['container-title'] ? null : source.publisher;
  const tweet = tweetOf(reference);
  if (tweet)
    return template('cite tweet', [...tweet, ['title', escapeWikitext(quotation.exact)], ['date', date]]);
  if (time !== null || source.kind === 'film') {
    const medium: Fields = [
      ['people', people],
      ...title,
      ['time', time],
      ['publisher', work ?? (publisher && escapeWikitext(publisher))],
    ];
    return template('cite AV media', [...medium, ...tail]);
  }
  const name = source.kind === 'press' ? 'cite news' : 'cite web';
  return template(name, [
    ...authors(reference),
    ...title,
    ['work', work],
    ['publisher', publisher && escapeWikitext(publisher)],
    ['page', page],
    ...tail,
  ]);
}

function wikitextRef(reference: Reference): string {
  return `"${escapeWikitext(reference.quotation.exact)}"<ref>${citeTemplate(reference)}</ref>`;
}

function wikiquote(reference: Reference): string {
  const { quotation, source, link, date, time, page, cautions } = reference;
  const words = escapeWikitext(quotation.exact);
  const title = escapeWikitext(source.title);
  const linked = link ? `[${wikiAddress(link.url)} ''${title}'']` : `''${title}''`;
  const parts = [
    linked,
    source['container-title'],
    source.event,
    time && `at ${time}`,
    page && `p. ${page}`,
    ...cautions,
  ];
  return `* ${words}\n** ${parts.filter(Boolean).join(', ')} (${date})`;
}

const WRITERS: Readonly<Record<PlainForm, (reference: Reference) => string>> = {
  plain,
  markdown,
  wikitext: citeTemplate,
  'wikitext-ref': wikitextRef,
  wikiquote,
};

export function writePlain(reference: Reference, form: PlainForm): string {
  return WRITERS[form](reference);
}
