import type { LineRule } from '../rules.ts';

/** Rows of what sites, offices and agencies write below their texts. */
export const FOOT_LINES: readonly LineRule[] = [
  {
    name: 'rights',
    reason: 'a sign of rights at the beginning of a line, or the words that reserve them, below all text',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4})).{0,200}$|^.{0,120}(?:all rights reserved|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة|تمامی حقوق).{0,120}$|^版权所有.{0,120}$/iu,
  },
  {
    name: 'rights-notice',
    reason: 'what a site allows to be done with its texts, below all of them',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:all |any |the |when )?(?:rights to |use of |using |re(?:production|publication|printing) of |quot(?:ation|ing) (?:of )?|copying (?:of )?)?(?:the )?(?:materials?|contents?|texts?|information|works)\b(?=.{0,200}(?:\bsite|\bportal|website|web page|agency))(?=.{0,240}(?:reproduc|licen[cs]e|permission|permitted|hyperlink|reference to|link to|copyright|may be used)).{0,300}$|^(?:все |при |любое )?(?:полном |полной |частичном |частичной |любом )?(?:или частичн\p{L}+ )?(?:материал|использовани|перепечатк|цитировани|копировани)(?=.{0,200}(?:сайт|портал|агентств))(?=.{0,240}(?:ссылк|лицензи|разрешени)).{0,300}$/iu,
  },
  {
    name: 'not-a-record',
    reason: 'an office says below its releases that they are no record',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:for information media\b.{0,10}|for the use of the media\W{1,3})?not an official (?:record|document)\.?$/iu,
  },
  {
    name: 'site-maker',
    reason: 'who made, owns or keeps a site, or under which number it is registered',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:website |web site |site )?(?:content )?(?:powered|designed|developed|created|hosted|maintained|owned|managed)(?: (?:and|&) \p{L}+)* by\b.{2,100}$|^(?:web ?site |site )?(?:design|development)(?: (?:and|&) \p{L}+)?\s*(?:by\b|[:—–-]).{2,80}$|^(?:разработка|создание|дизайн|поддержка)(?: и \p{L}+)?(?: сайта)?\s*[:—–-].{2,80}$|^(?:技术支持|主办单位|主办|承办单位|网站标识码|联系电话)\s*[:：].{2,120}$|^.{0,30}(?:ICP备|公网安备).{2,60}$/iu,
  },
  {
    name: 'visitors',
    reason: 'how many came to see a site or a page, with its label, below all text',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:\(?release id\s*[:：]?\s*\d+\)?\s*)?(?:total |today.s )?(?:visitors?|visitor counter|hits|visits)\s*[:：]\s*[\d,. ]+$/iu,
  },
  {
    name: 'release-number',
    reason: 'the running number of a release with its label, below all text',
    as: 'furniture',
    where: 'foot',
    match:
      /^\(?(?:release|press release|news|story|article|document|новость)\s(?:id|code|номер)\s*[:：]?\s*[\d/-]+\)?$/iu,
  },
  {
    name: 'sign-up',
    reason: 'a call to have news sent, or to follow an office elsewhere, below all text',
    as: 'furniture',
    where: 'foot',
    match:
      /^(?:sign up|subscribe|follow|join|stay|get|receive|find|like|connect|подпис\p{L}+|следите|читайте|скачайте|关注)(?=.{0,140}(?:news ?letter|e-?mails?\b|updates|alerts|mailing list|inbox|notifications|telegram|twitter|facebook|instagram|youtube|whatsapp|social media|channel|https?:|рассылк|канал|соцсет|telegram|微信|微博)).{0,180}$/iu,
  },
];
