"""Classes of lines that are hardly ever part of an article, wherever they stand.

A table: what belongs together is one class. Which of these made the measurements is in the notes.
"""

from site_builder.clean.furniture_class import SERVICE, STORY, Zone, make_class

LETTER = r"(?:newsletters?|mailing list|e-?mails?|briefing|bulletin|digest|alerts)"
PHOTO = r"(?:graphic|illustration|image|photo(?:graph)?|pic|picture)s?"
# What may stand before the word for a picture: "Featured image", "File photo".
KIND_OF_PHOTO = r"(?:cover|feature[sd]?|file|header|lead|main|top) "
AGENCY = (
    r"(?:a[fp]p|adobe stock|alamy|ap|ap photo|associated press|epa|gallo images|getty(?: images)?"
    r"|istock(?:photo)?|pa (?:images|wire)|pexels|pixabay|reuters|shutterstock|unsplash)"
)

ANYWHERE = (
    make_class(
        "error",
        Zone.ANYWHERE,
        60,
        r"^(?:oops|whoops|sorry|uh[- ]oh|error|hmm)\b.{0,40}\b(?:went wrong|try again|available"
        r"|could ?n(?:o|’|')t|cannot|can(?:’|')t|does not look|unable|reload|failed|problem)",
        r"^(?:oops|whoops|uh[- ]oh)\W*$",
        r"^(?:(?:we(?:’|')?re )?sorry[,!.]? (?:but )?)?something (?:has )?(?:went|gone) wrong"
        r"(?:\W*$|\W+(?:please|try|when|while|with)\b)",
        r"^(?:sorry[,!.]? )?(?:an error|a problem|there (?:was|has been) an? (?:error|problem))\b"
        r".{0,60}\b(?:occurred|processing|submitting|loading|with your)",
        r"^there was an error(?:\W*$|\W+(?:loading|please|processing|saving|sending|submitting|try"
        r"|while|with your)\b)",
        r"^this (?:(?:audio|media|video) )?(?:player|video|audio|content) (?:could|can|is"
        r"|does) ?not"
        r"\b.{0,80}$",
        r"^(?:video|audio|media|playback) is (?:not available|unavailable|unsupported)",
        r"^(?:error|(?:failed|unable) to) (?:complet|load|play|process|sav|send|submit)(?:e|ing)?\b"
        r"(?: (?:the|this|your))?(?: (?:answer|comment|content|form|message|page|player|request"
        r"|video))?"
        r"\W*(?:please\b.{0,60})?$",
        r"^this (?:audio|content|page|post|video) (?:has been|was) (?:deleted|removed)\b.{0,60}$",
        r"^please (?:try again|reload|refresh|activate|(?:enable|turn on) java(?:script)?)\b",
        r"^please (?:enter|check) (?:an?|your) (?:valid )?(?:address|e-?mail|inbox|name)\b",
        r"^try again later\W*$",
        r"^(?:this field is|required fields|invalid e-?mail|fields marked)\b",
        r"\bprotected by re-?captcha",
        r"^thank(?:s| you)(?: (?:so|very) much)? for (?:signing up|subscribing|registering"
        r"|your (?:submission|subscription|feedback|comment))",
        r"^(?:thank you!? )?your (?:e-?mail|message|request|submission|subscription|vote) (?:has"
        r" been|was) (?:received|recorded|sent|submitted|confirmed)",
        r"^you(?:’re|'re| are) (?:now )?(?:subscribed|signed up)\b",
        r"^by (?:checking|clicking|creating|entering|joining|providing|registering|signing up"
        r"|submitting|subscribing)\b.{0,200}\b(?:agree|accept|acknowledge|consent|confirm)",
    ),
    make_class(
        "newsletter",
        Zone.ANYWHERE,
        50,
        r"^(?:please )?(?:sign(?:ing)? up|subscribe|register|opt in)\b(?=.*\b(?:inbox|today|now"
        r"|here"
        r"|for free|updates|channel|podcast|to (?:our|read|continue|get|receive|unlock)|from \W?\d"
        rf"|{LETTER}))",
        rf"^(?:get|receive|join|want)\b(?=.*\b{LETTER})(?=.*\b(?:delivered|inbox|free|daily|every"
        r"|weekly|weekday|sign|subscri|latest|by e-?mail|straight))",
        r"\b(?:in|into|to) your (?:e-?mail )?in-?box\b",
        r"^join (?:our|the) (?:[\w’'-]+ ){0,3}(?:mailing list|newsletter)\b.{0,60}$",
        r"^(?:[\w’']+ ){0,4}(?:reading|weekend|news|headlines|stories) by e-?mail$",
        r"^(?:[\w’'-]+ ){0,5}newsletters?(?: sign[- ]?up)?\W*$",
        r"^(?:you(?:’|')re|you are) reading\b.{0,60}\bnewsletter\b",
        r"^.{0,30}\bnewsletters?\b.{0,80}\b(?:sign up|subscribe|unsubscribe)",
        r"^.{0,30}\b(?:sign up|subscribe)\b.{0,30}\b(?:our|my|the|this)\b.{0,40}\bnewsletters?\b",
        r"\b(?:unsubscribe|opt[- ]out) (?:at )?any ?time\b|^no spam\b",
        r"\bsubscribe (?:now|today|here)\W*$",
        r"^(?:get|receive)\b.{0,60}\balerts\b.{0,60}\b(?:browser|desktop|phone)\W*$",
        r"\bnewsletters?\b.{0,30}\b(?:direct(?:ly)?|right|straight) to you\b",
        r"^subscribe (?:for|from) (?:just |only )?\W?\d.{0,60}$",
        r"^sign up (?:at|on) (?:our|the) (?:site|web ?site)\b.{0,60}$",
        r"^(?:sign|count) me (?:up|in)\W*$",
        r"^be the first to (?:get|hear|know|read)\b",
    ),
    make_class(
        "share",
        Zone.ANYWHERE,
        24,
        r"^(?:click to )?(?:share|send|tweet|post|pin|print|save|gift|e-?mail|copy|bookmark)"
        rf"(?: (?:this|the|our|a))?(?: (?:{STORY}|link|url))?(?: to (?:the |this )?{STORY})?"
        r"(?: (?:on|to|via|by|with)"
        rf"(?: (?:{SERVICE}|a friend|friends|others|your friends|social media)(?:,| and)?)*)?"
        r"(?: \(opens in (?:a )?new (?:window|tab)\))?\W*$",
        rf"^(?:share|find us|follow us|connect)\s*(?:on|via|with us|:)[\s:]*(?:{SERVICE}[\s,/|·]*"
        r"(?:and )?)+$",
        r"^(?:\d+ )?shares?$|^sharing options$|^opens in (?:a )?new (?:window|tab)\W*$",
    ),
    make_class(
        "related line",
        Zone.ANYWHERE,
        35,
        r"^(?:also (?:read|see)|catch up|don(?:’|')t miss|further reading|go deeper|keep reading"
        r"|in (?:pics|pictures)|listen(?: now)?|more(?: on this)?|more (?:from|on) [\w’' ]+"
        r"|must[- ]read|read(?: also| it| more| next| now| on| this)?|recommended(?: reading)?"
        r"|related(?: articles?| content| coverage| links?| news| posts?| reading| stor(?:y|ies)"
        r"| topics?| video)?|see(?: also| more)|up next|watch(?: also| live| more| next| now"
        r"| this)?"
        r"|video|what to read next|you (?:may|might) also (?:enjoy|like))\s*(?:[:»>|→]+|[–—-]\s)\s*"
        r"(?!(?-i:[a-z]).*[.!?]$)\S",
        r"^read (?:more|also|next)(?: (?:about|at|from|here|in|on|of)\b[^.]*)?[.…»→]*$",
        rf"^read (?:our|the) (?:full|original|whole) (?:{STORY}|review)(?: below| here)?\W*$",
        r"^(?:click|tap|press) here (?:for|if|to)\b",
        r"^(?:for .{3,80}, )?(?:click|tap) here\W*$",
        r"^continue reading\b",
        r"^see all \d+ (?:articles|photos|posts|stories)\b",
        r"^(?:now|next), watch\b",
    ),
    make_class(
        "related heading",
        Zone.ANYWHERE,
        10,
        r"^also (?:in|on) [\w’'& ]+$|^editor(?:’|')?s(?:’|')? (?:choice|picks?)\W*$",
        r"^(?:latest|most|top|trending) (?:articles|commented|headlines|news|popular|posts|read"
        r"|recent|shared|stories|videos|viewed|watched)(?: (?:from|in|on) .+)?\W*$",
        r"^more (?:articles|coverage|from|great reads|headlines|like this|news|on this story|posts"
        r"|reading|stories|to (?:explore|read)|top stories)(?: .{1,40})?\W*$",
        r"^(?:from (?:our|the) archives?|in (?:other news|this section)|people are "
        r"(?:also )?reading"
        r"|read (?:more|next|this next|more on .{2,40})|related|trending(?: now)?|up next"
        r"|what to read next|(?:across|around|from) the web)[\W_]*$",
        r"^(?:other|popular|promoted|recent|recommended|related|similar|suggested) (?:articles?"
        r"|content"
        r"|coverage|for you|links?|news|now|posts?|reading|stor(?:y|ies)|topics?|videos?)"
        r"(?: you .+)?"
        r"\W*$",
        r"^you (?:may|might|will)(?: also)? (?:be interested in|enjoy|like|want to read)(?: these)?"
        r"[\W_]*$",
    ),
    make_class(
        "advertisement",
        Zone.ANYWHERE,
        14,
        r"^(?:ad(?:vert(?:isement|ising)?)?s?|ad feedback|ad choices|sponsored(?: content| links?"
        r"| post)?|promoted(?: content| links?)?|paid (?:content|post|promotion))[\W\d_]*$",
        r"^(?:brought to you|presented|sponsored) by (?:the )?(?-i:[A-Z])[\w’'& ]{1,40}$"
        r"|^this ad will end\b",
        rf"^advertisement\W+(?:continue|scroll|skip|{STORY})\b",
        rf"^(?:the )?{STORY} continues? (?:below|after)\b.{{0,40}}$",
        r"^(?:(?:continue|keep|please) )?(?:reading|scroll(?:ing)?)(?: down)? (?:below|for|to) "
        r"(?:continue|more|the|read|see)\b.{0,40}$",
        r"^skip (?:ad|advertisement|past newsletter|to (?:content|main|the))\b.{0,40}$",
        r"^(?:loading(?: comments| ad| more)?|remove ads|report this ad|end of (?:carousel|list))"
        r"[\W_]*$",
    ),
    make_class(
        "cookies",
        Zone.ANYWHERE,
        60,
        r"^this content is provided by\b.{2,60}\bcookies\b",
        r"^(?:we|this (?:page|site|website)|our (?:site|website)|by (?:using|continuing))\b.{0,60}"
        r"\bcookies\b.{0,120}$",
        r"^[\w’'& ]{2,60}\b(?:store|use)s? cookies\b.{0,120}$",
        r"\b(?:accept|manage|reject)\b.{0,20}\bcookies\b|\bcookie (?:notice|policy|preferences"
        r"|settings)\b|\benable (?:targeting )?cookies",
        r"^we (?:and our partners|care about your privacy|value your privacy)\b",
        r"\b(?:disable|turn off) your ad[- ]?block",
    ),
    make_class(
        "paywall",
        Zone.ANYWHERE,
        40,
        rf"^this {STORY} is (?:available|exclusive|free to read|for|only for|reserved)\b.{{0,80}}\b"
        r"(?:subscri|member|register|read|sign)",
        r"^to (?:continue|keep|access|read)\b.{0,80}\b(?:account|log in|register|sign (?:in|up)"
        r"|subscri)",
        rf"^this is an? (?:exclusive|members?[- ]only|premium"
        rf"|subscribers?[- ]only) {STORY}\b.{{0,60}}$",
        r"^you(?:’ve|'ve| have)\b.{0,30}\breached your\b.{0,30}\blimit\b",
        r"^already an? (?:member|subscriber)\b(?! (?:at|in|of)\b)",
        r"^(?:log|sign) in to (?:continue|keep|read|view)\b.{0,60}$",
        r"^you(?:’ve|'ve| have)\b.{0,40}\bfree (?:articles?|stor(?:y|ies))\b",
        r"^(?:create (?:a|an|your) (?:free )?account|start your (?:free )?(?:subscription|trial)"
        r"|unlock (?:this|the full|unlimited))\b.{0,80}$",
        r"^(?:exclusively )?for subscribers(?: only)?\W*$|^subscriber[- ]only\b.{0,20}$",
    ),
    make_class(
        "comments",
        Zone.ANYWHERE,
        30,
        r"^(?:(?:\d+|no) )?(?:comments?|replies|responses?)(?: \(\d+\))?[\W\d_]*$",
        r"^(?:add|hide|join|leave|load|post|read|see|show|view|write)(?: (?:a|all|more|the|your))?"
        r"(?: \d+)? (?:comments?|conversation|discussion|reply|tribute|response)s?"
        r"(?: below| \(\d+\)?| cancel reply)?\W*$",
        r"^(?:log|sign) in (?:or register )?to (?:comment|post|reply)",
        r"^(?:your e-?mail address will not be published|save my name|notify me of|be the first to "
        r"comment|cancel reply|comments? (?:are|is) closed|you must be logged in)\b",
        r"^comments? (?:from|policy|guidelines|section)\b.{0,30}$",
    ),
    make_class(
        "photo credit",
        Zone.ANYWHERE,
        75,
        rf"^\(?(?:{KIND_OF_PHOTO})?{PHOTO}(?: (?:by|courtesy(?: of)?|credit|source))?"
        r"\s*[:©/]\s*\S.{1,90}$",
        r"^\(?(?:credit|courtesy)\s*[:©/]\s*(?:(?-i:[A-Z©]).{1,90}|\S.{1,90}(?<![.!?]))$",
        rf"^\(?(?:{KIND_OF_PHOTO})?{PHOTO} (?:by|courtesy of|credit|via) (?:the )?(?-i:[A-ZÀ-Þ@])"
        r".{2,80}$",
        rf"[.!?)”\"’'] \(?(?:{PHOTO}|credit|{PHOTO} credit)(?: by)?\s*[:/]\s*[^.!?]{{2,70}}$",
        rf"\((?:{PHOTO}|{AGENCY}|credit|courtesy)(?: credit| by)?(?::|/(?-i:[A-Z])"
        r"| by | courtesy | of | via )[^()]{2,90}\)?\W*$",
        rf"(?:/ ?|\bvia |\| ?|[-–—] |\()(?:{AGENCY})(?: images)?\)?\W*$",
        rf"^(?:{AGENCY})\W*$|^file {PHOTO}\b|^(?:image|photo|picture) caption\b",
        rf"^(?:{AGENCY})(?: photo)? ?/ ?\S.{{1,60}}(?<![.!?])$",
    ),
    make_class(
        "contributors",
        Zone.ANYWHERE,
        60,
        rf"\bcontributed (?:reporting )?(?:to|for) (?:this {STORY}\b.{{0,60}}|the {STORY}\W*)$",
        r"\bcontributed (?:additional )?reporting\b.{0,60}$",
        r"^with (?:additional )?(?:reporting|files) (?:by|from)\b.{2,120}$",
        r"^(?:additional )?reporting by .{2,200}\b(?:edit(?:ed|ing)|writing) by\b",
        r"^our standards: ",
    ),
    make_class(
        "follow us",
        Zone.ANYWHERE,
        30,
        r"^(?:please )?(?:like|follow|join|find|connect with|watch|add) (?:and follow )?"
        rf"[^.!?]{{1,60}} (?:on|at|via) (?:(?:our )?{SERVICE}|social media)\b.{{0,80}}$",
        r"^follow (?:us|me|@\w+)\b.{0,60}$|^connect with (?:me|us)\b.{0,30}$",
        r"^(?:click here to )?(?:get|download|install) (?:our|the)"
        r"(?: [\w’' ]{2,40})? app\b.{0,60}$",
        r"^@\w{3,30}$|^(?:view|see) (?:this|more) (?:photo|post)s? on\b|^a post shared by\b",
    ),
    make_class(
        "copyright",
        Zone.ANYWHERE,
        60,
        r"^(?:©|\(c\) |c\) \d{4}\b|copyright (?:©|\(c\)|\d{4}\b)|copyright by\b)",
        r"\ball rights reserved\b\W*(?:\w+ ?){0,6}\W*$",
        r"^re(?:printed|produced|published)(?: here)? (?:by|with)(?: kind"
        r"| the)? permission\b.{0,80}$",
        r"\bmay not be (?:broadcast|copied|published|redistributed|reproduced|rewritten)\b",
        r"^no part of (?:the|this)\b.{0,80}\bmay be (?:copied|published|redistributed"
        r"|reproduced)\b",
        r"^(?:(?:privacy|cookie|editorial|comments?) (?:centre|choices|notice|policy|statement)"
        r"|terms(?: (?:and|&) conditions| of (?:service|use))|do not sell\b.{0,40}"
        r"|your privacy choices|user agreement)(?:\W+(?:and )?(?:privacy \w+|terms of \w+))*\W*$",
    ),
    make_class(
        "affiliate",
        Zone.ANYWHERE,
        80,
        r"\b(?:buy|links?|purchas\w+)\b.{0,120}\b(?:earn|receive|get)\b.{0,40}\b(?:commission"
        r"|compensation|share of (?:the )?sales)\b",
        r"^(?:we|[\w’'& ]{2,40}) may (?:earn|get|receive)\b.{0,30}\b(?:commission|compensation)\b"
        r".{0,40}\b(?:buy|links?|purchas\w+|shop)\b",
        r"\b(?:contains?|through our) affiliate links\b",
        r"^prices? (?:(?:are|is|was|were) )?correct at (?:the )?time of (?:publi\w+|writing)\W*$",
        r"^(?:buy|shop|order|pre-?order)(?: it| now| here)?(?: (?:at|from|on) \w+)?\W*$",
    ),
    make_class(
        "player",
        Zone.ANYWHERE,
        25,
        r"^(?:your browser (?:does not|doesn(?:’|')t|is)|media playback is|now playing|unable to "
        r"(?:load|play)|javascript (?:is|must))\b.{0,80}$",
        r"^(?:(?:play|watch|listen to) (?:audio|the video|video|live)|(?:expand|hide|toggle|show)"
        r"(?: \w+)? ?(?:captions?|images?|full ?screen|gallery)|enlarge this image|slideshow"
        r"|click to (?:enlarge|expand|play|view)|swipe (?:left|right|to)\b.{0,20})\W*$",
        r"^(?:image|photo|slide) \d+ ?(?:/|of) ?\d+\W*$|^\d+ of \d+(?: (?:images|photos))?\W*$",
        r"^\d\d?:\d\d(?: ?/ ?\d\d?:\d\d)?$",
        r"^(?:autoplay|full ?screen|picture[- ]in[- ]picture|seek to live|unmute)\W*$",
        r"^(?:audio|video) unavailable\W*$|^video player is loading\b|^next video in\b",
        r"^\d+ seconds? of \d+\b.{0,40}$",
        r"^listen to (?:this|the) (?:article|story)\b.{0,40}$",
    ),
    make_class(
        "script",
        Zone.ANYWHERE,
        200,
        r"\bwindow\.\w+ ?[=(.]|\bfunction ?\w*\([^)]*\) ?\{|\}\)\(?\)?;|\b(?:const|var) \w+ ?="
        r"|\{\{.+\}\}|\bdocument\.(?:write|getelement)",
    ),
)
