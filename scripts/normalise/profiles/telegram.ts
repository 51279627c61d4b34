import type { Profile } from '../rules.ts';

/** Posts of a Telegram channel, copied as text from the web page or the program. */
export const telegram: Profile = {
  name: 'telegram',
  about: 'posts of a Telegram channel, copied as text',
  kind: 'channel',
  signs: [
    /^VIEW IN TELEGRAM$/i,
    /^This media is not supported in (?:your browser|the widget)$/i,
    /^Please open Telegram to view this post$/i,
    /^\[?(?:Forwarded from|Переслано (?:из|от)) \S/i,
    /^\d[\d\s.,]*[KM]?\s+(?:subscribers|подписчик(?:а|ов)?)$/i,
    /^(?:edited|изменено),? \d{1,2}:\d{2}$/i,
    /^\p{Extended_Pictographic}\ufe0f?\s?\S.{20,}/u,
    /(?:^|\s)#\p{L}[\p{L}\p{N}_]+/u,
    /^[\p{Extended_Pictographic}\ufe0f]+\s*Read (?:it )?in full/iu,
  ],
  atLeast: 2,
  // What the program puts above each post that is copied: the channel, and when in brackets.
  proofs: [/^.{1,80}, \[(?=[^\]]*\d{4})[^\]]*\d{1,2}:\d{2}[^\]]*\]:?$/u],
  headDate: 'published',
  type: 'telegram-post',
  lines: [
    {
      name: 'telegram-media',
      reason: 'stands in the place of a picture or film that the page could not show',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:\[ ?(?:Photo|Video|Audio|Sticker|GIF|Poll|File|Album|Voice message|Video message)[^\]]{0,80}\]|This media is not supported in (?:your browser|the widget)|Media is too big|Please open Telegram to view this post|VIEW IN TELEGRAM|View in (?:Telegram|Channel|Group)|Видео недоступно.*|Открыть в Telegram)$/i,
    },
    {
      name: 'telegram-forwarded',
      reason: 'names the channel that the post was taken from',
      as: 'byline',
      where: 'alone',
      match: /^\[?(?:Forwarded from|Переслано(?: от| из)?|转发自)\s*:?\s*(?<value>\S[^\]]{0,127})(?<![.!?…。])\]?$/i,
    },
    {
      name: 'telegram-views',
      reason: 'how often the post was seen',
      as: 'furniture',
      where: 'alone',
      match: /^\d+(?:[.,]\d+)?[KM]?\s*(?:views?|просмотр(?:а|ов)?)(?:,?\s*(?:edited\s*)?\d{1,2}:\d{2})?$/i,
    },
    {
      name: 'telegram-subscribers',
      reason: 'how many follow the channel',
      as: 'furniture',
      where: 'alone',
      match: /^\d[\d\s.,]*[KM]?\s+(?:subscribers|members|подписчик(?:а|ов)?|участник(?:а|ов)?)$/iu,
    },
    {
      name: 'telegram-join',
      reason: 'a button of the page',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:Join|Join Channel|Open in Telegram|Preview channel|Download Telegram|Comments?|Leave a comment|edited|Subscribe to (?:the|our) channel)$/i,
    },
  ],
};
