/** Dates, numbers and places in the language of the interface, by Intl. */
import type { CslDate, CslName } from '../../core/pack/types.ts';
import type { LocalText, UiLang } from '../../core/text/types.ts';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

type DatePart = readonly [year: number, month?: number | undefined, day?: number | undefined];

/** As the Chinese texts set numbers: a blank between digits and characters, where no line breaks. */
const spaced = (text: string): string => text.replace(/(\d)(?=[年月日])|([年月])(?=\d)/g, '$1$2\u00a0');

function formatParts([year, month, day]: DatePart, lang: UiLang): string {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const text = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' as const } : {}),
    ...(month && day ? { day: 'numeric' as const } : {}),
  }).format(date);
  return lang === 'en' ? text : spaced(text);
}

/** `iso` is YYYY, YYYY-MM or YYYY-MM-DD; anything else is shown as it stands. */
export function formatDate(iso: string, lang: UiLang): string {
  const parts = PARTIAL_DATE.exec(iso);
  if (!parts) return iso;
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  return formatParts([Number(parts[1]), number(parts[2]), number(parts[3])], lang);
}

export function formatCslDate(date: CslDate, lang: UiLang): string {
  return formatParts(date['date-parts'][0], lang);
}

export function formatNumber(value: number, lang: UiLang): string {
  return new Intl.NumberFormat(lang).format(value);
}

export function formatList(items: readonly string[], lang: UiLang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/** Seconds as hh:mm:ss, the form in which places are quoted. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The text in `lang`; the other Chinese script before English. */
export function localText(text: LocalText, lang: UiLang): string {
  if (lang === 'en') return text.en;
  const other = lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  return text[lang] ?? text[other] ?? text.en;
}

export function nameText(name: CslName): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
