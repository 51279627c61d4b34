import { isCopiedChannel } from '../frame/channel-frame.ts';
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
  shape: isCopiedChannel,
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
      name: 'telegram-reply',
      reason: 'says that the post answers another one',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:\[(?:In reply to|В ответ на|回复) [^\]]{1,120}\]|In reply to (?:this|a) (?:post|message)|В ответ на (?:это|данное) сообщение)$/iu,
    },
    {
      name: 'telegram-reactions',
      reason: 'small pictures with a number behind each: how many readers chose it',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+\s*\d{1,4}(?:[.,]\d+)?[KM]?(?:\s+|$))+$/u,
    },
    {
      name: 'telegram-poll',
      reason: 'what the program writes around the question of a poll and its answers',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:(?:anonymous |public )?(?:poll|quiz)|final results|\d[\d\s.,]*[KM]? (?:votes?|voted|answers?)|(?:анонимный |публичный )?опрос|(?:анонимная )?викторина|окончательные результаты|\d[\d\s.,]* (?:голос(?:а|ов)?|проголосовал[аи]?|ответ(?:а|ов)?))$/iu,
    },
    {
      name: 'telegram-service',
      reason: 'what the program says of the channel itself: a post was pinned, the channel was made or named',
      as: 'furniture',
      where: 'alone',
      match:
        /^(?:.{1,80} (?:pinned (?:[«"“].{0,200}|a (?:photo|video|file|message|poll|gif|voice message))|закрепил[аи]? (?:[«"“].{0,200}|(?:фото|видео|файл|сообщение|опрос))|changed (?:group|channel) (?:name|photo).{0,120})|channel (?:created|name was changed to .{1,120}|photo (?:updated|changed))|канал создан|live stream (?:started|finished|scheduled).{0,60}|pinned message|закреплённое сообщение)$/iu,
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
        /^(?:Join|Join Channel|Open in Telegram|Preview channel|Download Telegram|Translate|Перевести|Показать перевод|(?:\d[\d.,KM]* )?Comments?|Leave a comment|(?:\d[\d ]* )?комментари(?:й|я|ев)|Прокомментировать|edited|Subscribe to (?:the|our) channel)$/iu,
    },
  ],
};
