/** Short lines that pages put between an author's paragraphs, in the languages that most pages have. */
const furniture: readonly RegExp[] = [
  /^(?:advert(?:isement|s)?|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|reklama|реклама|広告|广告|광고)$/i,
  /^(?:read (?:more|also|next)|see (?:also|more)|more (?:great|from|news)|related(?: (?:articles?|posts?|stor(?:y|ies)|reading|topics))?|don[’']t miss|recommended|you (?:may|might) also (?:like|enjoy)|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leer también|leia também|leggi anche|lees ook|läs också|czytaj też|читайте также|関連記事|相关阅读|관련 기사)(?:\b|:|$).{0,120}$/i,
  /^advertisement\W+(?:continue|scroll|story|article)\b.{0,40}$/i,
  /^\W*(?:(?:learn|see|view|show|load|find out) (?:more|all)|(?:shop|buy|order|read|watch|listen|download|apply|register|book) now|get started|contact us|no posts|table of contents|view (?:full |author )?(?:profile|page|author page)|(?:pdf|print) version|print this page|(?:want to )?learn more|mehr erfahren|en savoir plus|saber más|saiba mais|meer lezen)\W*$/i,
  /^(?:(?:edited|reviewed|fact[- ]checked|medically reviewed|written) by|originally (?:posted|published)):? .{1,60}[^.!?]$/i,
  /^(?:continue reading|story continues|article continues|scroll (?:down )?to continue|keep reading)\b.{0,40}$/i,
  /^(?:share|tweet|pin|print|e-?mail|whatsapp|facebook|twitter|linkedin|pinterest|copy link)(?: (?:this|on|via|with|facebook|twitter|pint|pinterest|linkedin|whatsapp|e-?mail)\b.{0,60})?$/i,
  /^(?:subscribe|sign (?:up|in)|log in|follow (?:us|@|.{1,40} on (?:twitter|facebook|instagram))|get (?:our|the) newsletter|join (?:our|us|the conversation)|newsletter anmelden|abonnez-vous|suscríbete|iscriviti|inscreva-se)\b.{0,120}$/i,
  /^(?:this post is for (?:paid|paying) subscribers\b|thanks for reading\b.{0,80}[!.]\s.{0,20}subscribe\b).{0,160}$/i,
  /^\W*(?:previous|prev|next|older|newer)(?: (?:posts?|page|articles?))?(?:\W+(?:previous|prev|next|older|newer)(?: (?:posts?|page|articles?))?)?\W*$/i,
  /^click here (?:to|for)\b.{0,120}$/i,
  /^\(?(?:photo|image|picture|illustration|foto|bild|crédit photo|imagen|fotografía)(?: (?:by|credit|courtesy)\b| ?:).{0,120}$/i,
  /^(?:image|photo|slide|foto) \d{1,3} (?:of|\/|of \/) \d{1,3}$/i,
  /^.{0,80}\((?:photo|image|picture|credit|foto)\b.{0,80}\)$/i,
  /^(?:\d+ min(?:ute)?s? read|reading time:? .{1,20}|lesezeit:? .{1,20}|temps de lecture ?:? .{1,20})$/i,
  /^[|•· ]*(?:posted|published|updated|last (?:updated|modified)|first published|veröffentlicht|publié|publicado)(?: (?:on|at|in|am|le|el))?:? .{0,30}\d.{0,30}$/i,
  /^(?:tags?|labels?|categor(?:y|ies)|filed under|topics|schlagwörter|mots-clés|etiquetas)\s*:.{0,180}$/i,
  /^we (?:use|value) (?:cookies|your privacy)\b/i,
  /\b(?:affiliate (?:links?|commission)|earn a commission)\b/i,
  /^.{3,80} contributed to this (?:report|story|article)\.?$/i,
  /^(?:©|\(c\) ?\d|copyright ©?).{0,150}$/i,
  /^.{0,100}\ball rights reserved\b.{0,60}$/i,
  /^(?:skip to (?:main )?content|back to top|jump to recipe|(?:leave|add|post) a (?:comment|reply)|\[? ?\d+ comments?:? ?\]?|no comments?(?: yet)?|comments?|previous post|next post|enlarge|caption|loading\W*|hide|close)$/i,
];

// A date, with the words that stand before one, and nothing after it but a time or the minutes that reading takes.
const dateLine =
  /^(?:(?:on|posted|published|updated|last|first|date|am|le|el|il|op|den)[\s:]+)*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,12}\.?(?:\s+de)?,?\s+\d{4}|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[\s,|•·–—-]+(?:at|um|à)?\s*.{0,40})?$/iu;

const byLine = /^(?:written |posted |words |story )?(?:by|von|par|por|di|door|av)[ :]+\p{Lu}[^.!?]{1,70}$/u;
const anyByLine = /^by[ :]+\p{Lu}[^.!?]{1,70}$/iu;

/** "Sign up, he told the boys." tells a story and asks nothing of its reader. */
const told = /,["”’]?\s(?:he|she|they|it|the|a|an|his|her|my)\s[\p{L}’' ]{2,60}[.!?]["”’]?$/u;

const invitation = /\b(?:newsletters?|subscri\w+|sign(?:ing)? up|cookies?|advert\w*|sponsor\w*|donat\w+)\b/i;

/** Says whether a text asks its reader for something, as sites do and authors seldom. */
export function isInvitation(text: string): boolean {
  return invitation.test(text);
}

/** Says whether a short line is what pages put between paragraphs, whoever wrote them. */
export function isFurnitureLine(text: string): boolean {
  return !told.test(text) && furniture.some((pattern) => pattern.test(text));
}

/** Says whether a line above an article's first paragraph only names its author or its day. */
export function isLeadingLine(text: string): boolean {
  return text.length <= 100 && (dateLine.test(text) || byLine.test(text) || anyByLine.test(text));
}
