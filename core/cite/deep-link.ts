/** Where to open a quotation: the post, the second of the video, the page of a filing, the words on the page. */
import type { Quotation, Source } from '../pack/types.ts';
import { linkToText } from './text-fragment.ts';
import { parseWebAddress, type WebAddress } from './web-address.ts';

export interface DeepLink {
  readonly url: string;
  readonly kind: 'video' | 'text' | 'post' | 'page' | 'plain';
  /** Second of the recording that the link opens at; null for all other kinds. */
  readonly atSec: number | null;
}

/** So that the listener hears how the sentence begins. */
const LEAD_SEC = 3;
const YOUTUBE = /^(?:www\.|m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;
const VIDEO_HOST = /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)$/;
const MEDIA_FILE = /\.(?:mp4|m4a|mp3|webm|ogg|ogv|oga|wav)$/i;

function atSecond(address: WebAddress, seconds: number): DeepLink {
  const atSec = Math.max(0, Math.floor(seconds) - LEAD_SEC);
  const url = parseWebAddress(address.href) ?? address;
  if (YOUTUBE.test(url.hostname)) url.searchParams.set('t', `${atSec}s`);
  else if (/(?:^|\.)vimeo\.com$/.test(url.hostname)) url.hash = `t=${atSec}s`;
  else if (MEDIA_FILE.test(url.pathname)) url.hash = `t=${atSec}`;
  else return { url: url.href, kind: 'plain', atSec: null };
  return { url: url.href, kind: 'video', atSec };
}

function inPage(address: WebAddress, quotation: Quotation): DeepLink {
  const page = quotation.place?.page?.match(/\d+/)?.[0];
  if (address.pathname.toLowerCase().endsWith('.pdf')) {
    if (page === undefined) return { url: address.href, kind: 'plain', atSec: null };
    return { url: `${address.href.split('#')[0]}#page=${page}`, kind: 'page', atSec: null };
  }
  if (VIDEO_HOST.test(address.hostname)) return { url: address.href, kind: 'plain', atSec: null };
  return { url: linkToText(address.href, quotation.exact), kind: 'text', atSec: null };
}

/** Null where neither the quotation nor its source has a web address. */
export function deepLink(source: Source, quotation: Quotation): DeepLink | null {
  const own = parseWebAddress(quotation.url);
  const time = quotation.place?.time;
  if (own && (source.kind === 'post' || quotation.place?.post !== undefined)) {
    return { url: own.href, kind: 'post', atSec: null };
  }
  const video = parseWebAddress(source.video?.url);
  if (video && time !== undefined) return atSecond(video, time);
  const page = own ?? parseWebAddress(source.URL);
  if (page && time !== undefined && (VIDEO_HOST.test(page.hostname) || MEDIA_FILE.test(page.pathname))) {
    return atSecond(page, time);
  }
  if (page && source.kind === 'post') return { url: page.href, kind: 'plain', atSec: null };
  return page ? inPage(page, quotation) : video && { url: video.href, kind: 'plain', atSec: null };
}
