import type { LineRule, TeaserRule } from '../rules.ts';
import { FOOT_LINES } from './foot-lines.ts';
import { LANGUAGE_NAMES, MENU_WORDS } from './menu-words.ts';

/** A pattern of any of some words, parted by their first letters, so that a line that begins otherwise costs little. */
function oneOf(words: readonly string[]): string {
  const byFirst = Map.groupBy(words, (word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
  const branches = [...byFirst].map(([first, own]) => {
    const rests = own.map((word) => RegExp.escape(word).slice(RegExp.escape(first).length));
    return `${RegExp.escape(first)}(?:${rests.join('|')})`;
  });
  return `(?:${branches.join('|')})`;
}

/** What parts the words of a menu on one line. */
const APART = '\\s*[|/·•‹›:：]\\s*';

/** What networks count of a post, and let a reader do with it. */
const REACTIONS =
  '(?:likes?|comments?|shares?|reposts?|retweets?|quotes?|bookmarks?|repl(?:y|ies)|reactions?|views?|нравится|комментировать|комментари(?:й|я|ев)|поделиться|просмотр(?:а|ов)?|репост(?:а|ов)?|转发|评论|赞|点赞|收藏|分享)';

/** A count as networks shorten it: 12.4K, 1,2 тыс., 3万. */
const SHORTENED = '\\d{1,4}(?:[.,]\\d)?\\s?(?:K|M|тыс\\.?|млн|万)';

/** A count, shortened or whole: 214, 1,204. */
const COUNT = `(?:${SHORTENED}|\\d{1,3}(?:[,\\s]?\\d{3})*)`;

const REACTION = `(?:${COUNT}\\s?${REACTIONS}|${REACTIONS}(?:\\s?[(（]?${COUNT}[)）]?)?)`;

const POST_BUTTONS = new RegExp(
  `^(?:show more|see more|show this thread|show repl(?:y|ies)|see new posts|(?:see|show) (?:translation|original)|translate (?:post|tweet)|all reactions:?|view (?:more|all|\\d+) (?:comments|replies)|показать (?:ещё|полностью|список оценивших|следующие комментарии)|收起全文|展开全文|查看翻译|${REACTION}(?:[\\s·•|]+${REACTION})+)$`,
  'iu',
);

const POST_COUNT = new RegExp(`^(?:${REACTION}|${SHORTENED}|post|conversation|翻译)$`, 'iu');

/** Rows that hold for pages of every family. */
export const GENERAL_LINES: readonly LineRule[] = [
  ...FOOT_LINES,
  {
    name: 'separator',
    reason: 'stars, dashes, dots or a bar alone on a line part a text and say nothing',
    as: 'separator',
    where: 'alone',
    match: /^(?:(?:\*\s*){2,}|(?:[-–—_=~•·]\s*){3,}|[|•·]|⁂|(?:#\s*){3,}|[◆◇■□●○]\s*(?:[◆◇■□●○]\s*){2,})$/u,
  },
  {
    name: 'omission',
    reason: 'an ellipsis in brackets alone on a line is the mark of a passage left out',
    as: 'omission',
    where: 'alone',
    match: /^[<[(]\s*(?:\.{2,}|…+)\s*[>\])]\.?$/u,
  },
  {
    name: 'photo-credit',
    reason:
      'a line that begins with the word for a picture and a colon names its maker, unless it goes on as a sentence',
    as: 'caption',
    where: 'alone',
    match:
      /^(?:photos?|picture|image|video|source of (?:the )?photo|фото(?:графия)?|видео|图片?|摄影?|foto|© photo)\s*(?:credits?|by|来源)?\s*[:：©/]\s*(?:\S.{0,150}(?<![.!?…。！？]["”»]?)|\S+(?:\s+\S+){0,5})$/iu,
  },
  {
    name: 'photo-by',
    reason: 'a short line "Photo by …" names the maker of a picture',
    as: 'caption',
    where: 'alone',
    match: /^(?:photo|picture|image|video)s? (?:by|courtesy of|from) .{2,100}(?<![.!?。])$/iu,
  },
  {
    name: 'see-also',
    reason: 'the words alone on a line label a box of links, also where it stands in the middle of a text',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:see also|read also|also read|read more|related (?:news|articles|stories|links|materials|documents|content|items)|recommended|читайте также|смотрите также|см\. также|по теме|相关(?:新闻|阅读|链接|报道)|延伸阅读)\s*[:：.…]*$/iu,
  },
  {
    name: 'read-in-full',
    reason: 'a call to follow a link to the whole text',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:[\p{Extended_Pictographic}\ufe0f]+\s*)?(?:read (?:it |the (?:statement|text|article|transcript) )?in full|full (?:text|version|transcript)|read (?:more|on)(?: on (?:the|our) (?:web)?site)?|continue reading|читать (?:полностью|далее|дальше)|полный текст|подробнее|阅读全文)\s*[:.…»>→]*$/iu,
  },
  {
    name: 'back-link',
    reason: 'an arrow and a word that leads back, or the words that lead back to a list',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:[«<←‹]|<<)\s*(?:back(?: to [^»>]{1,30})?|previous|return|home|назад|вернуться|返回)$|^(?:(?:вернуться|назад) )?к списку(?: новостей| документов| материалов)?$|^back to (?:list|news|all news|previous page)$|^zurück zur (?:übersicht|liste)$|^retour à la liste$|^返回(?:列表|顶部|上一页)$/iu,
  },
  {
    name: 'all-link',
    reason: 'a call to open a list of everything, alone on its line',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:all|view all|see all|show all|more) (?:messages|news|events|articles|publications|materials|press releases|documents|posts)\s*[»>→]*$/iu,
  },
  {
    name: 'next-post',
    reason: 'a label and the title of the page before or after this one',
    as: 'furniture',
    where: 'alone',
    match: /^(?:next|previous|older|newer) (?:post|article|story|news item|press release)\s*[:：»→]\s*\S.{0,250}$/iu,
  },
  {
    name: 'skip-link',
    reason: 'a link for keyboards that leads past the menu',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:(?:skip|jump|go) to (?:the )?(?:main )?(?:content|navigation|search|text)|direkt zum inhalt|zum inhalt springen|aller au contenu(?: principal)?|saltar al contenido|перейти к (?:основному )?(?:содержанию|контенту)|跳到主要内容)$/iu,
  },
  {
    name: 'menu-word',
    reason: 'a word that menus and tool bars of sites are made of, or two of them',
    as: 'furniture',
    where: 'company',
    match: new RegExp(
      `^[【[]?${oneOf(MENU_WORDS)}[】\\]]?(?:\\s[【[]?${oneOf(MENU_WORDS)}[】\\]]?)?\\s*[»›>→:：]?$`,
      'iu',
    ),
  },
  {
    name: 'language-row',
    reason: 'the names of two languages or more, and nothing else, lead to the page in another one',
    as: 'furniture',
    where: 'alone',
    match: new RegExp(`^${oneOf(LANGUAGE_NAMES)}(?:(?:${APART}|[\\s,]\\s?)${oneOf(LANGUAGE_NAMES)})+$`, 'iu'),
  },
  {
    name: 'other-languages',
    reason: 'a label, and the languages in which the page can be read as well',
    as: 'furniture',
    where: 'alone',
    match: new RegExp(
      `^(?:read (?:this|the) (?:press )?(?:release|article|page|statement) in|(?:this page is )?(?:also )?available in|other languages|languages?|на других языках|其他语言)\\s*[:：]?\\s*${oneOf(LANGUAGE_NAMES)}(?:(?:${APART}|\\s*,?\\s*)${oneOf(LANGUAGE_NAMES)})*$`,
      'iu',
    ),
  },
  {
    name: 'menu-row',
    reason: 'two words of a menu or more with signs between them, or three and more with blanks, and nothing else',
    as: 'furniture',
    where: 'alone',
    match: new RegExp(
      `^(?!(?-i:\\p{Ll}))${oneOf(MENU_WORDS)}(?:(?:${APART}${oneOf(MENU_WORDS)})+|(?:\\s${oneOf(MENU_WORDS)}){2,})\\s*[|:›»>]?$`,
      'iu',
    ),
  },
  {
    name: 'page-feedback',
    reason: 'a site asks what one thinks of its page, or to be told of faults in it',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:(?:(?:yes|no|maybe),? )?this page is (?:not )?useful|report (?:a problem|an error|something wrong)(?: with| on| in)? this page|is there anything wrong with this page\?|help us improve \S+|(?:was|is) this (?:page|article|information) (?:helpful|useful)\s*\?|get emails about this page|sign up for emails or print this page|updates to this page|нашли ошибку.{0,120}|.{0,60}выделите .{0,80}ctrl.{0,20})$/iu,
  },
  {
    name: 'photo-agency',
    reason:
      'a line that ends with the name of an agency or of whoever took a picture, in brackets, tells of the picture',
    as: 'caption',
    where: 'alone',
    match:
      /^.{0,500}(?:[([（【](?:(?:AP|AFP|EPA|Reuters|Xinhua|TASS|Pool|File|Handout|China Daily) (?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture)(?:[/:| ].{0,60})?|(?:[Pp]hotos?|PHOTO|Image|Picture|[Фф]ото|图)\s?(?:by\s|courtesy\s|[:/：|]).{1,60})[)\]）】]\.?|\((?:AP|AFP|Reuters|Xinhua|TASS|EPA|Getty Images|Sputnik|AA|IRNA|DPA|PTI)\/[^()]{2,50}\)|\sREUTERS\/\p{Lu}\S+(?: \p{Lu}\S+){0,3}|\s\/ ?(?:AFP|AP|Getty Images|TASS)|新华社(?:记者)?.{2,12}摄)$/u,
  },
  {
    name: 'path',
    reason: 'the way from the home page to this one, alone on a line',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:(?:you are here|вы здесь|您(?:当前)?的位置|当前位置|所在位置)\s*[:：]\s*)?(?:home(?:page| page)?|main(?: page)?|start|главная(?: страница)?|首页|accueil|inicio|startseite|ana ?sayfa|الرئيسية|خانه|صفحه اصلی|басты бет|bosh sahifa|башкы бет|मुख पृष्ठ)(?:\s*[:：]?\s*[>›»/|→]\s*\S.{0,200}|\s[-–]\s\S.{0,80}\s[-–]\s\S.{0,200})$|^(?:.{0,40}official (?:web)?site|официальный сайт.{0,40})\s[>›»/|→]\s\S.{0,200}$|^\S{2,20}(?:\s*[>›»]\s*\S{1,20}){1,5}\s*[>›»]\s*(?:正文|text|article)$/iu,
  },
  {
    name: 'copyright',
    reason: 'a notice of rights at the foot of a site',
    as: 'furniture',
    where: 'company',
    match: /^(?:©|\(c\)|copyright\b|all rights reserved|все права защищены|版权所有).{0,160}$/iu,
  },
  {
    name: 'sent-on',
    reason: 'what a program writes above a letter that is sent on, or answered',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:[-_=—–]{2,}\s*(?:forwarded message|original message|forwarded by .{2,60}|пересылаемое сообщение|исходное сообщение|转发邮件|原始邮件|转发的邮件|ursprüngliche nachricht|message transféré|message d’origine)\s*[-_=—–]{2,}|begin forwarded message:|on .{6,60}\d.{0,80} wrote:)$/iu,
  },
  {
    name: 'sent-to',
    reason: 'what a mailing service writes below a letter that it sends',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:this (?:e-?mail|message) was sent to|you (?:are receiving|received) this (?:e-?mail|message) because|to unsubscribe\b).{0,160}$|^unsubscribe(?: from this list| here)?\.?$/iu,
  },
  {
    name: 'contact-foot',
    reason: 'a telephone number with its label, or an e-mail address, among the words of a menu',
    as: 'furniture',
    where: 'company',
    match:
      /^(?:(?:tel(?:ephone)?|phone|fax|тел(?:ефон)?|факс|电话|传真)\.?\s*(?:\/\s*(?:fax|факс))?\s*[:：]\s*[+(\d][\d\s()./,-]{5,40}|(?:(?:e-?mail|электронная почта|邮箱)\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/iu,
  },
  {
    name: 'contact-row',
    reason: 'an address and a telephone number, each with its label, on one line among the words of a menu',
    as: 'furniture',
    where: 'company',
    match:
      /^.{0,60}?(?:\baddress|\badd|\boffice|адрес|地址)\s*[:：].{3,120}?(?:\btel(?:ephone)?|\bphone|\bfax|\be-?mail|тел(?:ефон)?|факс|电话|传真)\.?\s*[:：].{3,80}$/iu,
  },
  {
    name: 'postal-address',
    reason: 'an address with its label among the words of a menu',
    as: 'furniture',
    where: 'company',
    match: /^(?:(?:our |mailing |postal |street )?address|add|адрес|地址|العنوان)\s*[:：]\s*\S.{6,160}$/iu,
  },
  {
    name: 'login-box',
    reason: 'what a form for signing in says',
    as: 'furniture',
    where: 'company',
    match:
      /^(?:(?:please,? )?(?:log ?in|sign in|register|sign up)\b.{0,90}|forgot (?:your )?password.{0,10}|(?:recover|reset|restore)(?: password)?|please enter .{0,60}(?:e-?mail|password|address|code).{0,60}|(?:network |no )?account\?.{0,30}|or|remember me|пожалуйста, авторизуйтесь.{0,60}|необходимо (?:зарегистрироваться|войти|авторизоваться).{0,80}|восстанов.{0,40}|забыли пароль.{0,20}|назад)$/iu,
  },
  {
    name: 'form-field',
    reason: 'a word with an asterisk is a field of a form that must be filled in',
    as: 'furniture',
    where: 'company',
    match: /^\p{Lu}[\p{L} -]{1,30}\s?\*$/u,
  },
  {
    name: 'page-updated',
    reason: 'when the site last touched the page, alone on a line',
    as: 'furniture',
    where: 'alone',
    match: /^(?:this )?page (?:was )?last (?:updated|modified|reviewed)(?: on| at)?\s*:?\s*.{4,60}$/iu,
  },
  {
    name: 'font-size',
    reason: 'a choice of the size of letters, and a button to print',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:字体|字号)?[：:]?\s*[【[]?(?:\s*[大中小]){2,3}\s*[】\]]?\s*(?:打印(?:本页|文章)?|关闭(?:窗口)?)?$|^(?:text size\s*:?\s*)?[AА][-–]?(?:[\s|]+[AА][-+]?){1,2}$|^[AА][-+]$/u,
  },
  {
    name: 'updated-too',
    reason: 'between title and text, when the page was last touched, beside the day it was published',
    as: 'furniture',
    where: 'beside',
    match:
      /^(?:last |page )?(?:updated|modified|reviewed|обновлено|изменено)(?: on| at)?\s*[:：]?\s*(?=.{0,20}\d).{4,80}$/iu,
  },
  {
    name: 'kind-of-text',
    reason: 'between title and text, the section of the site: the name of a kind of text, and nothing else',
    as: 'furniture',
    where: 'beside',
    match:
      /^(?:read-?out|press (?:release|statement)|media (?:note|release|statement|advisory)|news (?:story|release|item)|fact ?sheet|speech|statement|remarks|transcript|announcement|briefing room|news|blog|новость|пресс-релиз|сообщение для СМИ)$/iu,
  },
  {
    name: 'reading-time',
    reason: 'how long it takes to read a page',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:(?:estimated )?reading time\s*[:：]?\s*)?\d{1,3}\s?(?:-?min(?:ute)?s?\.?)(?: read)?$|^время (?:на )?чтени[ея]\s*[:：]?\s*\d{1,3} мин\p{L}*\.?$/iu,
  },
  {
    name: 'field-label',
    reason: 'between title and text, the label of a field of the page, with what it says on another line',
    as: 'furniture',
    where: 'beside',
    match:
      /^(?:publishing date|publication date|date of publication|published|date|location|place|issuing (?:organi[sz]ation|authority)|content type|document type|type|source|category|author|department|дата|место|источник)\s*:?$/iu,
  },
  {
    name: 'print-line',
    reason: 'what a browser prints above and below each page: day, time and title, or address and number of the page',
    as: 'furniture',
    where: 'alone',
    match:
      /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?\s+\S.{2,200}$|^(?:https?|file):\/\/\S+\s+\d{1,3}\s?\/\s?\d{1,3}$/u,
  },
  {
    name: 'photo-rights',
    reason: 'the sign of rights, an agency and who took the picture, with a stroke between them',
    as: 'caption',
    where: 'alone',
    match: /^©\s?[^\d/]{2,50}\s?\/\s?[^\d/]{2,50}(?<![.!?])$/u,
  },
  {
    name: 'editor-row',
    reason: 'a label, and who put the text on the page, in brackets or alone on the line',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:[【[(（](?:纠错|打印|关闭)[】\])）]\s*)*[【[(（]?\s*(?:责任编辑|责编|编辑|web editor|editor|редактор)\s*[:：]\s*\S.{0,30}[】\])）]?$/iu,
  },
  {
    name: 'cookie-notice',
    reason: 'a site says above its texts that it keeps cookies',
    as: 'furniture',
    where: 'head',
    match:
      /^(?:this|our) (?:web)?site uses cookies\b.{0,300}$|^we (?:use|would like to use|also use) (?:\p{L}+ ){0,3}cookies\b.{0,300}$|^cookies on \S+$|^(?:hide|accept|reject) (?:this message|(?:additional|all|analytics) cookies)$/iu,
  },
  {
    name: 'official-site',
    reason: 'a site says above its texts whose it is',
    as: 'furniture',
    where: 'head',
    match:
      /^(?:(?:an |the )?official (?:web ?)?(?:site|portal) of .{3,80}(?<![.!?])|официальный (?:веб-)?(?:сайт|портал) .{3,80}(?<![.!?]))$/iu,
  },
  {
    name: 'tag-line',
    reason: 'a label for the words under which a site files its texts, and these words, alone on a line',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:tags?|key ?words?|topics?|теги|ключевые слова|метки|标签|关键词|关键字)\s*[:：]\s*\S.{0,200}(?<![.!?。])$/iu,
  },
  {
    name: 'advertisement',
    reason: 'what stands above a place that was sold, alone on a line',
    as: 'furniture',
    where: 'alone',
    match: /^(?:advertisement|advertising|sponsored(?: content)?|реклама|广告|publicité|anzeige|publicidad)$/iu,
  },
  {
    name: 'register-number',
    reason:
      'a running number and a day, joined by dashes, or a number with its label, is that under which an office files its texts',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:№\s?)?\d{1,5}-\d{2}-\d{2}-(?:19|20)\d{2}$|^(?:(?:news|story|article) (?:id|code|number)|کد خبر|رمز الخبر|код новости)\s*[:：]\s*[\d۰-۹٠-٩]{2,12}$/iu,
  },
  {
    name: 'view-count',
    reason: 'how often a page was seen, alone on a line',
    as: 'furniture',
    where: 'alone',
    match:
      /^(?:views?|hits|page views|visits|read|просмотр(?:ов|ы)|прочитано|阅读|浏览(?:次数|量)?|点击(?:次数|数)?)\s*[:：]\s*\d[\d\s.,]{0,12}(?: ?(?:times|раз|次))?$/iu,
  },
  {
    name: 'post-button',
    reason:
      'a button that networks put below a post or into it, or two and more of them with their counts, alone on a line',
    as: 'furniture',
    where: 'alone',
    match: POST_BUTTONS,
  },
  {
    name: 'post-count',
    reason:
      'among buttons, one word of a network that stands below each post, with its count or without, or a count cut short',
    as: 'furniture',
    where: 'company',
    match: POST_COUNT,
  },
  {
    name: 'page-number',
    reason: 'a bare number among the words of a menu counts something',
    as: 'furniture',
    where: 'company',
    match: /^\d{1,4}$/u,
  },
  {
    name: 'contact-line',
    reason: 'a telephone number or an e-mail address alone on a line above the title is how to reach the office',
    as: 'furniture',
    where: 'head',
    match:
      /^(?!.*\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:(?:tel(?:ephone)?|phone|fax|e-?mail|тел|факс)\.?\s*[:：]?\s*)?(?:\+?[\d\s()./-]{7,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/iu,
  },
  {
    name: 'contact-label',
    reason: 'a label for a way to reach the office, above the title',
    as: 'furniture',
    where: 'head',
    match:
      /^(?:(?:general|consular|press|media|visa|other|public) )?(?:queries|enquiries|inquiries|contacts?|office|section|department|service)\s*[:：]$/iu,
  },
  {
    name: 'opening-hours',
    reason: 'the hours of the house, above the title',
    as: 'furniture',
    where: 'head',
    match: /^(?:opening|working|office|business) hours\s*[:：].{0,80}\d.{0,40}$/iu,
  },
  {
    name: 'street-address',
    reason: 'a town, a street and a number, above the title',
    as: 'furniture',
    where: 'head',
    match:
      /^(?!.*(?<!\d)(?:19|20)\d{2}(?!\d))[\p{Lu}\d][\p{L}\d .'’-]{1,40}, [\p{L}\d .'’-]{3,60},? (?:no\. ?)?\d{1,4}(?:\/\d+)?[a-zа-я]?(?:, [\p{L}\d .-]{2,30})?$/u,
  },
];

/** Labels under which, on pages of every family, pointers to other documents stand. */
export const GENERAL_TEASERS: readonly TeaserRule[] = [
  {
    name: 'latest',
    reason: 'the label of a list of the newest documents',
    match:
      /^(?:latest|recent|other|more|top|last)\s+(?:events|news|publications|messages|posts|articles|stories|press releases|updates|speeches|statements|interviews|documents)\s*:?$|^more:$/iu,
  },
  {
    name: 'possibly-interesting',
    reason: 'the label of a list of documents that a site proposes',
    match:
      /^(?:possibly interesting|you (?:may|might) (?:also )?(?:like|be interested(?: in)?)|may be interesting|also interesting|recommended(?: for you)?|most (?:read|popular|viewed)(?: \p{L}+)?|trending(?: now)?|more from .{3,40}|popular|самое (?:читаемое|популярное)|другие новости|похожие новости|read also|see also|à (?:consulter également|lire aussi|voir aussi)|(?:lire|voir) aussi|sur le même sujet|mehr zum thema|weitere (?:meldungen|artikel|informationen)|siehe auch|ver también|noticias relacionadas|ilgili haberler|diğer haberler|أخبار ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اخبار مرتبط|مطالب مرتبط|related(?: (?:news|articles|stories|materials|content|documents|speeches|statements|interviews|events|posts|publications|topics))?|последние новости|читайте также|может быть интересно|ещё по теме|相关新闻|相关阅读|推荐阅读|最新(?:新闻|消息))\s*:?$/iu,
  },
];
