"""Classes of lines that mailing systems and feeds put above and below an article."""

from site_builder.clean.furniture_class import Zone, make_class

MAIL = r"(?:e-?mails?|mails?|messages?|newsletters?|issue|edition)"
ON_THE_WEB = r"(?:as a web ?page|on ?line|(?:in|on) (?:(?:your|the|a) )?(?:web ?)?(?:browser|web))"
SERVICE = (
    r"(?:beehiiv|buttondown|campaign monitor|convertkit|ghost|kit|mailchimp|mailerlite|revue"
    r"|sendgrid|substack)"
)

DELIVERY = (
    make_class(
        "feed signature",
        Zone.ANYWHERE,
        60,
        r"^(?:the post|this (?:article|post|story)) .{1,300}\b(?:appeared|was published) first on\b"
        r".{2,80}$",
    ),
    make_class(
        "mail view",
        Zone.ANYWHERE,
        25,
        rf"^(?:click here to )?(?:open|read|see|view)(?: (?:this|the|it))?(?: {MAIL})? {ON_THE_WEB}"
        r"\b.{0,30}$",
        rf"^(?:can(?:’|'|no)?t (?:read|see)|(?:having )?(?:problems?|trouble) (?:reading|seeing"
        rf"|viewing))(?: (?:this|the))? {MAIL}\b.{{0,80}}$",
        r"^(?:(?:view|read|open) )?(?:(?:the|our) )?(?:web|browser|on ?line) version\W*$",
    ),
    make_class(
        "mail footer",
        Zone.ANYWHERE,
        60,
        r"^you(?:(?:’|')re| are| have)? (?:currently )?(?:getting|receiv(?:e|ed|ing)|subscribed)\b"
        rf".{{0,20}}\b(?:{MAIL}|mailing list)\b.{{0,60}}"
        r"\b(?:because|mailing list|opted in|registered|signed up|subscri\w+)\b.{0,120}$",
        rf"^(?:this|the) {MAIL} (?:was|is|has been) (?:sent|intended|delivered)(?: only)? "
        r"(?:to|for)\b.{0,20}(?:\byou\b|\S@\S|\bsubscribers\b).{0,120}$",
        rf"^(?:was this {MAIL} |(?:did |has )?(?:someone|a friend) )?forward(?:ed)? "
        r"(?:you )?(?:this|to you)\b.{0,100}\?.{0,60}$",
        r"^(?:(?:click (?:here )?)?to )?(?:unsubscribe|opt[- ]out)(?:\W*$|\W+(?:at|by|click|from"
        r"|here|or|please|instantly|manage|preferences|update|view)\b.{0,120}$)",
        r"^(?:if you )?(?:don(?:’|')t|do not|no longer) (?:wish|want) to (?:get|hear|receive)\b"
        rf".{{0,60}}\b(?:{MAIL}|from us|unsubscribe|click)\b.{{0,100}}$",
        r"^(?:change|edit|manage|update) (?:your )?(?:e-?mail |mailing |subscription )?"
        r"(?:preferences|profile|settings|subscriptions?)\b.{0,60}$",
        r"^(?:please )?add \S+ to your (?:address book|contacts|safe senders)\b",
        r"^our (?:mailing|postal) address(?: is)?\s*:.{0,160}$",
        rf"^(?:delivered|powered|sent)(?: to you)? (?:by|via|with) {SERVICE}\W*$",
    ),
)
