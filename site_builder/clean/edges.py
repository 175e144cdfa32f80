"""Classes of lines that are furniture only before or after the article's sentences, or in runs.

In the middle of an article the same words can be a heading, a list or somebody's sentence.
"""

from site_builder.clean.furniture_class import STORY, Zone, make_class

EDGES = (
    make_class(
        "tags",
        Zone.EDGE,
        40,
        r"^(?:categor(?:y|ies)|explore more(?: on these topics)?|filed (?:in|to|under)|hashtags?"
        r"|in this (?:article|story)|keywords?|labels?|more (?:about|on)|posted in|published in"
        r"|read more about|sections?|tagged(?: in| with)?|tags?|topics?)\s*(?:[:|]\s*.{0,240})?$",
        r"^(?:#\w+[\s,]*){2,}$",
    ),
    make_class(
        "credits",
        Zone.EDGE,
        40,
        r"^(?:additional|compiled|edited|editing|filmed|graphics?|illustrations?|produced"
        r"|production"
        r"|reporting|researched|story|styled|translated|videos?|words|writing|written)(?: "
        r"(?:and|&) \w+)?"
        r"(?: reporting)? by (?:the )?(?-i:[A-ZÀ-Þ@]).{2,200}$",
        r"^(?:sources?|via|h/t)\s*:(?!\s*(?-i:[a-z]).*[.!?]$).{2,120}$",
        r"^(?:camera|design|editors?|graphics|interview|music|pictures|producers?|research|text"
        r"|translation|video|words)(?: (?:and|&) \w+)?\s*: "
        r"(?-i:[A-ZÀ-Þ][\w.’'-]+(?:(?:,| and| &)? [A-ZÀ-Þ][\w.’'-]+){1,8})$",
        r"^with (?:assistance|contributions) (?:by|from) (?-i:[A-ZÀ-Þ]).{2,120}$",
        r"^(?-i:(?:[A-ZÀ-Þ][\w.’'-]+,? (?:and )?){2,8})reported from "
        r"(?-i:[A-ZÀ-Þ][\w.’'-]+(?:(?:,|,? and)? (?:[A-ZÀ-Þ][\w.’'-]+|"
        r"(?:reported )?from)){0,12})\.?$",
        rf"^(?:editor(?:’|')?s(?:’|')? note: )?this {STORY} (?:was |has been |is )?"
        r"(?:also |first |originally )?(?:appeared|edited|been|part of|posted|produced"
        r"|provided|published|republished|ran|reviewed|updated)\b.{0,200}$",
        r"^(?:[\w&]+ ){1,4}(?:artist|director|editor|manager|photographer|producer|stylist): "
        r"\w.{2,60}$",
        r"^(?:associated press|ap|reuters|cnn|fox news)(?:’|')?s? (?:\w+ ){0,3}(?:writer"
        r"|reporter)s?"
        r"\b.{2,160}$",
    ),
    make_class(
        "author",
        Zone.EDGE,
        90,
        r"^(?:[\w.’'-]+ ){1,5}(?:\([^)]*\) )?(?:is|was) (?:an?|the|our"
        r"|currently)\b.{0,80}\b(?:author"
        r"|blogger|columnist|contributor|correspondent|editor|journalist|producer|reporter|writer)"
        r"\b",
        r"^(?:[\w.’'-]+ ){1,5}(?:covers|reports on|writes about)\b(?! (?:her|his|its|their)\b)"
        r".{3,200}$",
        r"\b(?:can|may) be reached (?:at|by|on|via)\b",
        r"\bfollow (?:him|her|them|me)\b.{0,20}\bon\b.{2,60}",
        r"^(?:contact|e-?mail|reach|write to) .{2,40}\bat\b.{3,60}$",
    ),
    make_class(
        "about the author",
        Zone.EDGE,
        30,
        r"^(?:about the (?:authors?|writers?)|meet the (?:author|writer)s?|written by"
        r"|contributors?)\W*$",
        r"^about (?-i:[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})$",
        r"^(?:more|other)(?: (?:articles|posts|stories))? (?:by|from) (?:(?:the|this) author"
        r"|(?-i:[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}))\W*$",
        r"^(?:do you )?know (?:more|something)\b.{0,60}\?.{0,100}$|^send us (?:a|your)\b.{0,80}$",
        r"^(?:do you have|got|have) an? (?:news |confidential )?(?:story|tips?"
        r"|question)\b.{0,160}$",
        r"^(?:view|see|read) (?:all|more) (?:articles|posts|stories) (?:by|from)\b.{0,60}$",
    ),
    make_class(
        "sign-off",
        Zone.EDGE,
        45,
        r"^for (?:all|breaking|live|local|more(?! than)|the (?:full|latest)"
        r"|up[- ]to)\b.{3,140}\b(?:check out"
        r"|download|follow|go to|head (?:over )?to|join|log on to|sign up|subscribe|turn to|tune in"
        r"|visit)\b.{2,90}$",
        r"^(?:for|to (?:hear|learn|read|see) more) .{3,140}, (?:please )?(?:check out|go to"
        r"|head (?:over )?to|log on to|subscribe to|turn to|tune in to|visit)\b.{2,90}$",
        r"^(?:hear|listen to|read|see|watch) (?:this|the|our|more|more of this)(?: full| whole)? "
        rf"(?:{STORY}|broadcast|coverage|programme|program)\b.{{0,120}}\b(?:at|here|in|on)\b.*$",
        r"^(?:see|find|follow|read) (?:all|full|more|our|the rest)\b.{0,80}\b(?:at|here|in|on)\b"
        r".{2,80}$",
        r"^(?:go to|see|visit) .{2,60} for more\b.{0,60}$|\bwherever you (?:get|listen to) "
        r"(?:your )?podcasts\b",
        r"^(?:thanks|thank you)(?: (?:so|very) much)? for (?:listening|reading|watching)\b.{0,40}$",
        r"^if you (?:enjoyed|liked?|loved?) (?:this|what)\b.{0,120}$",
        r"^become an? (?:member|patron|subscriber|supporter)\b(?! of (?:a|the)\b).{0,60}$",
        r"^(?:donate|give)(?: (?:here|monthly|now|today))?\W*$",
        r"^help (?:us )?(?:fund|keep|make|support)\b.{0,60}\b(?:free|independent|journalism"
        r"|newsroom"
        r"|reporting)\W*$",
        r"^follow (?:our|the)? ?(?-i:[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,4})$",
        r"^copyright (?-i:[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,4})$",
        r"^(?:support|donate to) (?:our|independent|local|quality|us)\b.{0,140}$",
        r"\bis (?:funded|paid for|supported) by (?:its|our|you|readers|listeners"
        r"|viewers)\b.{0,60}$",
        r"^our (?:journalism|reporting) (?:needs|depends|is)\b.{0,140}$",
        r"^(?:like|love|enjoy(?:ed)?) (?:this|what you)\b.{0,120}\b(?:read|share|sign|subscribe)",
        r"^more (?:news|stories|coverage)\b.{0,40}(?:at|on|:)\s.{3,90}$",
        r"^(?:let us know|share your thoughts|tell us|what do you think)\b.{0,80}\b(?:below"
        r"|comments?"
        r"|e-?mail)\b.{0,40}$",
        r"\bsubscribe to (?:our|the) (?:sister )?(?:channel|magazine|newspaper|podcast|title)\b"
        r".{0,60}$",
        r"^there(?:’|')s (?:plenty )?more where that came from\b",
    ),
    make_class(
        "reading time",
        Zone.EDGE,
        8,
        r"^(?:(?:estimated )?read(?:ing)? time\W*)?\d+[- ]?min(?:ute)?s?(?: (?:to )?read)?\W*$",
        r"^(?:last )?(?:modified|updated) (?:\d+ )?(?:\w+ )?ago$|^\d+ (?:days?|hours?"
        r"|minutes?) ago$",
    ),
    make_class(
        "navigation",
        Zone.RUN,
        6,
        r"^(?:about(?: us)?|accept(?: all)?|advertise(?: with us)?|agree|back(?: to (?:all|home"
        r"|news"
        r"|top))?|cancel|careers|close|collapse|complaints(?: and corrections)?|contact(?: us)?"
        r"|expand|faqs?|follow(?: us)?|get started|got it|headlines|help|home|join|learn more"
        r"|listen(?: live)?|log ?(?:in|out)|menu|more|my account|news|newsletters?|next|ok"
        r"|only the necessary ones|photos?|play|podcasts?|prev(?:ious)?|privacy|register"
        r"|reject(?: all)?|reply|report|search|sections|send|settings|show (?:less|more)"
        r"|sign ?(?:in|out|up)|site ?map|sort by|stay connected|submit|subscribe|terms"
        r"|today(?:’|')s paper|top|videos?|view (?:all|more)|watch)\W*$",
        r"^(?:e-?mail(?: address)?|(?:first|full|last) name|phone|website|name)\W*$",
    ),
)
