/** Words that name a kind of text, or an event that texts are about. */
export const GENRE =
  /\b(?:statement|remarks|speech|address|readout|meets?|met|meeting|talks|visits?|call|conversation|conference|briefing|interview|article|message|letter|declaration|communiqu[eé]|summit|session|greetings|transcript|comment|answers?|calls?|says)\b|встреч|переговор|заявлени|выступлени|беседа|разговор|визит|интервью|брифинг|обращени|会见|会谈|讲话|声明|通话|致辞|记者会|访问/iu;
