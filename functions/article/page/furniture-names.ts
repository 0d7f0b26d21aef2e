/** What the parts of a page that nobody uploads it for are called in the report. */
export type FurnitureKind =
  | 'author box'
  | 'by-line'
  | 'caption'
  | 'comments'
  | 'navigation'
  | 'newsletter'
  | 'promotion'
  | 'related articles'
  | 'share bar'
  | 'sidebar'
  | 'table of contents'
  | 'tags'
  | 'wiki furniture';

// Looked up over classes and ids of the pages of two public benchmarks. A group for all "widgets" was left out: page builders
// call each paragraph one.
const patterns: Readonly<Record<FurnitureKind, RegExp>> = {
  comments:
    /^(?:comments?|(?:post|article|fb|reader)-comments?|disqus(?:-thread)?|comment-?list|comments?-(?:area|section|wrapper|container|block|list|thread|form|respond)|respond)$/,
  'related articles':
    /^(?:related(?:-.*)?|recirc(?:ulation)?|recommend(?:ed|ations?)|yarpp|outbrain|taboola|zergnet|trending|(?:jp|crp)-related.*|(?:.*-)?(?:related|recommended|trending|popular|recent|latest|similar)-(?:posts?|articles?|stor(?:y|ies)|content|links?|news|reading|products?|topics?|items?|section|blogs?|resources|module)(?:-.*)?|more-(?:stories|articles|posts|from|news|on)(?:-.*)?|read-?(?:next|more|also)(?:-.*)?|you-(?:may|might)(?:-.*)?|also-like|up-next|next-article|prev-next|post-nav(?:igation)?|nav-links)$/,
  'share bar':
    /^(?:shar(?:e|ing)|sharedaddy|share-?this|add(?:toany|this).*|social|(?:.*-)?(?:share|sharing|social)-?(?:bar|buttons?|links?|icons?|tools?|list|media|widget|menu|container|wrapper|block|box|nav|this)?|a2a-kit|(?:heateor|essb|sassy).*)$/,
  newsletter:
    /^(?:(?:.*-)?(?:newsletters?|subscribe|sign-?up|opt-?in)(?:-.*)?|subscription-widget.*|mailchimp|mc-embed.*|mc4wp.*|convertkit.*|formkit.*|email-?(?:capture|form).*)$/,
  'author box':
    /^(?:author-?(?:box|bio|info|card|profile|details?|description|about|section|block|container|wrap(?:per)?|meta|area|name|avatar|content|text|desc)(?:-.*)?|about-?(?:the-)?author|authors?-?bio|bio|(?:post|entry|article)-author|contributor.*)$/,
  'by-line':
    /^(?:byline.*|by-line|(?:post|entry|article)-byline|(?:post|entry|article|blog|story|single|page|content)-?(?:meta|info|date|footer|details|data|timestamp|time|views?|read(?:ing)?-?time)|meta-(?:info|data|date)|timestamp|publish(?:ed)?-?(?:date|time|on)|date-?(?:published|posted|time)|posted-?(?:on|by|in)|read(?:ing)?-?time|time-to-read|updated|last-?(?:updated|modified).*)$/,
  tags: /^(?:tags|tag-?list|tags-?(?:links|list)|cat-?links|categories|(?:post|entry|article|blog|story|single|page|content)-?(?:tags?|categor(?:y|ies)))$/,
  navigation:
    /^(?:(?:.*-)?bread-?crumbs?(?:-.*)?|pagination|pager|page-?nav.*|skip-?link|skip-to-.*|sub-?nav|(?:site|main|primary)-?nav.*|menu|(?:main|primary|site|mobile|footer|header|top|mega)-menu(?:-.*)?|navbar.*|site-(?:header|footer)|page-footer|global-(?:header|footer|nav).*)$/,
  'table of contents':
    /^(?:(?:.*-)?toc(?:-(?:container|list|wrapper|box|block|title))?|(?:.*-)?table-of-contents?(?:-.*)?|ez-toc.*|lwptoc.*|jump-links?)$/,
  promotion:
    /^(?:(?:.*-)?promo(?:tion)?(?:-.*)?|(?:reader-?)?polls?(?:-(?:box|embed|widget|container|wrapper))?|advert.*|ads?|ad-?(?:slot|unit|container|wrapper|banner|block|box|label|placement|zone)(?:-.*)?|adsbygoogle|(?:.*-)?sponsor(?:ed|s)?(?:-.*)?|dfp-.*|gpt-ad.*|(?:.*-)?cta(?:-.*)?|call-to-action.*|paywall.*|cookie-?.*|consent.*|gdpr.*|pop-?up.*|modal.*|lightbox.*|disclaimer|(?:.*-)?disclosure(?:-.*)?|affiliate-?.*|tooltip.*|donat(?:e|ion).*)$/,
  'wiki furniture':
    /^(?:hatnote|(?:nav|info|a?m)box(?:-.*)?|noprint|mw-editsection|mw-jump-link|catlinks|sistersitebox|vector-.*)$/,
  sidebar:
    /^(?:(?:(?:left|right|primary|secondary|page|post|article|blog|main)-)?side-?bar(?:-(?:widgets?|area|content|inner|wrapper|container|right|left))?|widget-area)$/,
  caption:
    /^(?:(?:.*-)?captions?(?:-(?:text|wrap|container|inner|content|credit))?|(?:.*-)?credits?(?:-.*)?|(?:image|photo|img|picture|media|figure)-(?:source|attribution|byline|description).*|photographer|copyright.*)$/,
};

const kinds = new Map<string, RegExp>(Object.entries(patterns));

// Longer names are made by programs, and long ones cost the patterns time.
const longestName = 60;

/** What an element is by its class, id or test mark: one of the parts that pages put around an article, or nothing known. */
export function nameFurniture(marks: readonly string[]): string | undefined {
  for (const mark of marks) {
    const name = spell(mark);
    if (name === '' || name.length > longestName) continue;
    for (const [kind, pattern] of kinds) if (pattern.test(name)) return kind;
  }
  return undefined;
}

/** `postMeta__2f9ac3`, `post_meta` and `post-meta-17` are one name. */
function spell(mark: string): string {
  return mark
    .slice(0, 2 * longestName)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_-]+/g, '-')
    .replace(/-(?:[0-9a-f]{5,}|\d+)$/, '');
}
