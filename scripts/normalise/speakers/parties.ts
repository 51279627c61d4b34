import { hasOffice, isBareName, looksLikeName, splitTitle } from './names.ts';

/** Who the words of a label name, and in which way. */
export interface Party {
  /**
   * - `nobody`: a word that names a part in a talk and no person: "Question", "Moderator";
   * - `person`: a name, with or without a title;
   * - `described`: a name, a comma, and what the person does in plain words;
   * - `office`: an office without a name: "The President";
   * - `outlet`: words in capitals that name a paper, an agency or a station.
   */
  readonly kind: 'nobody' | 'person' | 'described' | 'office' | 'outlet';
  /** The name without the title; null where no person is named. */
  readonly speaker: string | null;
  /** The title beside the name. */
  readonly role: string;
}

const NOBODY =
  /^(?:questions?|answers?|remarks?|replies|reply|response|retort|exclamation|comment|voices?|(?:the )?(?:moderator|interpreter|operator)|host|presenter|interviewer|anchor|correspondent|reporter|journalist|(?:the )?press|(?:unidentified|unknown)(?: (?:speaker|journalist|reporter|participant|man|woman|male|female|voice))?|(?:fe)?male (?:voice|speaker|reporter)|speaker(?= \d)|audience member|narrator|translator|from the (?:audience|floor|hall)|q|a|r|вопрос|ответ|реплика|реплики|из зала|модератор|ведущ(?:ий|ая)|корреспондент|журналист|сұрақ|жауап|问|答|主持人|(?!.*[对向])[^，。]{0,16}记者|pregunta|respuesta|frage|antwort|réponse)(?: (?:from|of|by|\d+|[(（]).*)?(?:\s*\(.*\))?$/iu;

/** Words that begin what is no name although all of it is capitalised. */
const NO_NAME =
  /^(?:The|A|An|My|Our|Your|This|That|These|Those|In|On|At|First|Second|Third|Finally|Next|Also|And|But|So|Here|Note|For|It|We|I|You|They|He|She|There|What|How|Why|Dear|Ladies|Article|Chapter|Section|Part|Item|Point|Annex|Table|Figure|Source|Photo|Topic|Theme|Date|Time|Place|Subject|Re|Tel|Fax|Email|E-mail|Web|Website|Address|Contact|Phone|Previous|Last|Latest|More|Read|Related|Share|Tags?|Keywords?|Filed|Posted|Published|Updated|Location|Venue|Delivered|From|To|By|With|Language|Languages|Details|Source)\b/u;

/** Words before a title and a name that make an address, a heading or a sentence of them. */
const NO_LABEL =
  /^(?:Dear|My|Our|Your|This|That|In|On|At|And|But|So|For|To|From|By|With|As|Of|About|Before|After|When|While|If|Thank|Thanks|Also|Re|Subject|Source|Photo|Speech|Statement|Remarks|Address|Interview|Meeting|Letter|Message|Delivered)\b/u;

/** Words that name a paper, an agency or a station; beside other words, letters in capitals do too. */
const OUTLET =
  /(?:^|\s)(?:\p{L}*(?:Times|Post|News|Daily|Agency|Press|Television|Radio|Journal|Gazette|Herald|Tribune|Telegraph|Chronicle|Observer|Courier|Broadcasting|Magazine|Channel|Network|Media|Weekly|Review)|Reuters|Bloomberg|Interfax|Sputnik|Xinhua|Kyodo|Yonhap|Euronews|TASS|AFP|AP|BBC|CNN|CNBC|CBS|NBC|ABC|NPR|CCTV|CGTN|NHK|PTI|ANI|DPA|EFE|ANSA|RT|ARD|ZDF|TV)(?:\s|$)|^(?=.*\p{Ll})(?:.*\s)?\p{Lu}{2,6}(?:\s|$)/u;

/** Whether words name a paper, an agency or a station. */
export const isOutlet = (words: string): boolean => OUTLET.test(words);

/** An office and no name: an article and words of a title, or these alone. */
const OFFICE_ALONE =
  /^(?:The |Mr\.? |Madam |Acting |Deputy |Vice[- ])*[\p{Lu}][\p{L}-]+(?:[ -][\p{Lu}][\p{L}-]+){0,3}$/u;

/** What no description of a person holds, but a sentence that addresses one does. */
const SAID =
  /(?:^|\s)(?:I|we|you|he|she|it|my|our|your|me|us|one|two|first|last|another|a|an|this|that|these|please|thank|thanks|let|question|questions|word|thing|things|point|briefly|indeed|yes|no|if|what|when|how|why|is|are|was|were|be|been|do|does|did|has|had|have|says?|said|tells?|told|met|meets|spoke|speaks|wrote|writes|asks|adds|replies|calls|gave|gives|held|holds|made|makes|took|takes|sent|sends|began|wants|thinks|will|would|can|could|may|must|shall|should|\p{Ll}+ly|\p{Ll}+ed)(?:\s|$|,)/u;

/** So many words may say what a person does. */
const DESCRIPTION = 12;

/** An office and, in brackets, the name of who holds it: "The Minister for Harbours (Ada Quill)". */
const HOLDER = /^(?<office>[^()]{3,100}?)\s*\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Baroness)\.? )?(?<name>[^()]{3,60})\)$/u;

/** Reads who a label names, without what stands in brackets; undefined where its words name nobody that could speak. */
export function readParty(words: string): Party | undefined {
  if (NOBODY.test(words)) return { kind: 'nobody', speaker: null, role: '' };
  const bare = withoutRemarks(words);
  const chinese = readChinese(bare);
  if (chinese !== undefined) return chinese;
  if (NO_LABEL.test(bare)) return undefined;
  const holder = HOLDER.exec(words)?.groups;
  const { office = '', name = '' } = holder ?? {};
  if (hasOffice(office) && isBareName(name)) return { kind: 'person', speaker: name, role: office };
  const person = looksLikeName(bare) ? splitTitle(bare) : undefined;
  if (person === undefined) return readOffice(bare) ?? readDescribed(bare) ?? readLong(bare);
  const isName = person.name !== bare || (bare.split(' ').length <= 4 && !NO_NAME.test(bare));
  if (!isName && !hasOffice(person.role)) return undefined;
  return person.role === '' && isOutlet(bare)
    ? { kind: 'outlet', speaker: null, role: '' }
    : { kind: 'person', speaker: person.name, role: person.role };
}

/** The words of a label less what stands in brackets: a country, a language, how one is heard. */
export function withoutRemarks(words: string): string {
  return words.replace(/\s*[([（][^)\]）]*[)\]）]/g, '').trim();
}

function readOffice(bare: string): Party | undefined {
  return hasOffice(bare) && OFFICE_ALONE.test(bare) ? { kind: 'office', speaker: null, role: bare } : undefined;
}

/** A name, a comma, and what the person does: "Ada Quill, keeper of the lamps". */
function readDescribed(bare: string): Party | undefined {
  const at = bare.indexOf(', ');
  const [name, role] = [bare.slice(0, at), bare.slice(at + 2)];
  const isDescription = role.split(' ').length <= DESCRIPTION && !SAID.test(role) && /^\p{Ll}/u.test(role);
  return at > 0 && isDescription && isBareName(name) && !NO_NAME.test(name)
    ? { kind: 'described', speaker: name, role }
    : undefined;
}

/** A title in which plain words stand, and a name of two words: "Director of the works of Halden Ada Quill". */
function readLong(bare: string): Party | undefined {
  const person = SAID.test(bare) || bare.includes(',') ? undefined : splitTitle(bare);
  if (person?.name.includes(' ') !== true) return undefined;
  return /^\p{Lu}/u.test(bare) && hasOffice(person.role.split(' ').slice(0, OPENING).join(' '))
    ? { kind: 'described', speaker: person.name, role: person.role }
    : undefined;
}

/** Within so many words from its beginning a title names the office. */
const OPENING = 4;

/** The most common surnames, which begin nearly every Chinese name of two or three characters. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文习耿华汲';
const CHINESE = new RegExp(
  `^(?<role>\\p{Script=Han}{0,14}(?:发言人|部长|大使|主席|总统|总理|秘书长|司长|委员|书记))?(?<name>[${SURNAMES}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,8})?(?<after>发言人|部长|大使|主席|总统|总理|秘书长|司长)?$`,
  'u',
);

function readChinese(bare: string): Party | undefined {
  const groups = /^\p{Script=Han}/u.test(bare) ? CHINESE.exec(bare)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { role = '', name, after = '' } = groups;
  return name === undefined
    ? { kind: 'office', speaker: null, role: role || after }
    : { kind: 'person', speaker: name, role: role || after };
}
