"""Common given names of many languages, by the gender of those who bear them.

A name here is evidence that a capitalised pair of words is a person; names that both women and men
bear are in neither table and in `EITHER`.
"""

WOMEN = frozenset(
    """aaliyah abena abigail ada adaeze adela adelaide adele adelina adriana agata agnes agnetha
    agnieszka aida aiko aileen ailsa aisha aisling akua alba alejandra alena alessandra alessia
    alexa alexandra alexandria alexandrine alice alicia alina alison allison alma alva alyssa
    amal amanda amara amaya amber amelia amelie amina amparo amy ana anais ananya anastasia
    andrea aneta angela angelica angelina angharad anita anja anke ann anna annabel anne anneke
    annelise annette annie annika anthea antonella antonia anwen anya aoife apolline april
    arabella araceli aria ariana ashley astrid asuncion audrey aurelia aurora ava ayesha azra
    babette barbara beata beatrice beatrix beatriz becky begona belinda bella benedicta berit
    bernadette berta bertha beth bethany betsy betty beverly bianca birgit birgitta blanca
    blanche blessing bogdana bonnie bozena brandi branwen brenda bridget brigitte briony britney
    brittany bronwen bryony camila camilla candace carla carlotta carmela carmelita carmen carol
    carole carolina caroline carolyn carrie cassandra catalina catarina catherine cathy catriona
    cecilia celeste celia celine cerys chantal charity charlene charlotte chelsea cheryl
    chiamaka chiara chidinma chinwe chloe christa christina christine ciara cindy claire clara
    clarissa claudia claudine clemence clemency clementine clodagh clotilde colleen concepcion
    connie constance consuelo cora cordelia corinna corinne cosima cressida cristina crystal
    cynthia dagmar daisy dalia damaris dana daniela danielle danuta daphne daria dawn debbie
    deborah deepa deirdre delia delilah delphine denise desiree diana diane dina dinah diya
    dolores donna dora dorcas doris dorota dorothea dorothy dulce ebba edda edith edna edwina
    efua eileen eilidh eira elaine eleanor elena elfriede elif elisa elise eliska elizabeth elke
    ella ellen eloise elsa elsie elspeth elvira emilia emily emine emma enid erica erika erin
    esme esmeralda esperanza estelle esther ethel etta eudora eugenia eugenie eulalia eunice
    euphemia eva eva-maria evangeline evelyn ewa fabienne faith faiza farah fatima fatma fatou
    felicia felicity fenella fiona fiorella fleur fliss flora florence florencia folake frances
    francesca frederica freya frida frieda friederike gabriela gabrielle gaia gail galina ganna
    gemma genevieve genoveva georgia georgina geraldine gerda gertrude ghislaine gillian gina
    ginevra ginger giovanna gisela gisele gitta giulia gladis gladys glenda gloria goldie grace
    graciela grainne grazyna greta gretchen guadalupe gudrun guinevere gulsen gunilla gwen
    gwendolyn hadiza hadley halima halina hana hanna hannah hanne harriet haruka hatice hazel
    heather hedda hedwig heidi helen helena helene helga hella henrietta henriette henrike
    hermione hester hettie hilary hilda hildegard hillary hiroko holly honor honora hope huda
    hyacinth ianthe ida ilaria ilona ilsa ilse imelda immaculata imogen indira ines inga
    inga-lill inge ingeborg ingrid iphigenia irene irina iris isabel isabella isabelle isadora
    iseult isla isobel isolde ivana ivanka ivy jacqueline jadwiga jana jane janet janice jasmine
    jaya jean jeanette jeanne jelena jemima jen jenet jenna jennifer jenny jessamy jessica jill
    jo joan joanna joanne jocasta jocelyn jodie joelle johanna johanne jolanta josefa josephina
    josephine josie jovana joy joyce juana juanita judith judy julia juliana julie juliet june
    justine jutta kadri kaja kamala kamila karen karin karla karolina kasia katarina katarzyna
    kate katharina katherine kathleen kathryn kathy katie katja katrin katrina katya kayla kaz
    keiko kelly kelsey kerstin keziah khadija khadijah kim kimberly kinga kirsteen kirsten
    kirsty kitty klara klaudia krista kristen kristiina kristin kristina krystyna kumiko kyra
    lakshmi lana lara larisa latisha latoya laura lauren lavinia layla lea leah leda leila lena
    leocadia leona leonor leontine leslie leticia letitia lettice lidia liesel lieselotte lila
    lilia lilian lillian lily lina linda lindsay lindsey linnea lisa liudmila liv livia liz liza
    ljiljana lois lola lorelei lorena loretta lori lorna lorraine lotta lotte louisa louise
    lucia lucie lucille lucinda lucja lucy ludmila luisa luz lydia lynn maaike mabel mabelle
    madeleine madeline madison maeve magda magdalena maggie mairead maisie malgorzata malika
    mandy manju manuela marcela marcella marcia maren margaret margareta margarethe margarita
    margit margot margrethe marguerita marguerite maria mariam mariame marian mariana marianne
    maribel marie marieke marijke marilena marilyn marina marion marisa marisol marissa marit
    marita marjorie marlene marsha marta martha martina mary maryam mathilda matilda matilde
    maud maura maureen mavis maxine may maya meera megan meghan megumi mei melania melanie
    melinda melissa mercedes mercy meredith merle mette mhairi mia michaela michele michelle
    michiko mieke mildred milena milica millie mina mindy minerva minna mira miranda mireille
    mirela miriam mirjam mirka misty modesty moira molly mona monica monika morag morwenna
    muriel myra myrtle nadezhda nadia nadine nafisa naima nancy naoko naomi natalia natalie
    natasa natasha neha nell nellie nerys nettie ngozi niamh nicola nicole nicolette nieves nina
    nkechi noelle noemi noor nora norma nuala nuria oddny odessa odette odile ofelia oksana
    olena olga olive olivera olivia olwen olympia oona oonagh ophelia oriana orla orlaith
    ornella orsolya ottilie ottoline ouida paige paloma pamela parvati pat patience patricia
    patsy patty paula paulette pauline pearl peggy penelope penny perdita perpetua petra
    petronella philippa philippine philomena phoebe phyllis pia pilar pippa polina polly pooja
    prisca priscilla priya prudence prunella purificacion rachel radha rafaela ragnhild raisa
    ramona rana ranveig raquel rebecca reem regina reina remedios renata renee rhiannon rhoda
    rhonda ria riitta rikke rita roberta robyn roisin romilly roos rosa rosalba rosalie rosalind
    rosalyn rosamund rosanna rosaria rose rosemarie rosemary rosie rowena roxana roxane roxanne
    ruby rukmini rumana ruth saanvi sabina sabine sabrina sadie saffron safiya sakura sally
    salma salome samantha samira sandra sanna saoirse sara sarah sasha saskia savannah scarlett
    selena selma senta serena shabnam shanelle shanice shannon shantelle sharon shaz shazia
    sheena sheila shelby shelley sherry shirin shirley shona shreya sibyl sienna sigrid sigrun
    silvia simone sinead siobhan siri sofia sofie soledad solveig sonia sonja sonya sophia
    sophie soraya stacey stacie stacy steffi stella stephanie sue suki sunita sunniva susan
    susana susanna susanne susie suzanne svenja svetlana swati sybil sylvia tabitha takako
    tamara tammy tamsin tania tanja tansy tanya tara tatiana tatjana tegan temperance teodora
    teresa tessa thandiwe thelma theodora theresa thora thyra tiffany tilda tilly tina tomoko
    tonya torunn tove tracey tracy trine trisha trix trudie trudy truus tuula ulla ulrike una
    ursel ursula uschi valentina valeria valerie vanessa vasiliki vera verena verity veronica
    vibeke victoria vilma viola violet violeta virginia viv vivian viviane vivien waltraud wanda
    wendeline wendy whitney wiebke wilhelmina wilhelmine wilma winifred winnie xenia xiomara
    yael yana yasmin yasmine yelena yetunde ylva yoko yolanda yuko yulia yvette yvonne zahra
    zainab zara zaynab zdenka zehra zelda zelma zenobia zeynep zinaida zoe zofia zora zubaida
    zuzana""".split()
)
MEN = frozenset(
    """aaron abdou abdoulaye abdul abdulaziz abdullah abe abel abner abraham achim adam ade
    adebayo adel aditya adnan adolf adrian ahmad ahmed aidan al alan alasdair alastair albert
    alberto aldo aled alejandro aleksander aleksandr alessandro alex alexander alexei alfie
    alfons alfonso alfred alfredo algernon ali alistair aljoscha allan allen alois alonso
    alphonse alvaro alvin ambrose amir amos anand anatole anatoly anders andre andreas andrei
    andrej andres andrew andrii andrzej andy angelo angus anil ansel anselm ansgar antal anthony
    antoine anton antonio antony antti anwar aram archibald ari arie arjun armando armin arnaud
    arne arno arnold arsene art arthur artur arturo arun arvid asher ashok atticus attila aubin
    aubrey august augustin augustine augusto aurelio austin axel ayodele babatunde balazs
    baptiste barack barnabas barnaby barney barry bart bartek bartholomew bartosz basil bastian
    bastien ben benedict benito benjamin benoit benoît bernard bernd bernie bert bertil bertrand
    bilal bill billy bjarne bjorn björn blaise boaz bob bobby bogdan boleslaw boris borislav
    brad bradley bram brandon branko brendan brennan brent brett brian brock bronislaw bruce
    bruno bryan burkhard byron caleb callum calvin cameron carl carlo carlos carsten casimir
    caspar caspian cathal cecil cedric cem cesar chad charles charlie chester chidi chike
    chinedu chris christian christoph christopher chuck cillian clarence claude clemens clement
    cliff clifford clint clive cody colin conor conrad corentin corin cormac cornelius cosmo
    craig crispin cristian curtis cuthbert cyprian cyril cyrus czeslaw dafydd dag dale damian
    damien dan daniel danny dante dario darius dariusz darren daryl dave david davor dean declan
    deepak delroy demetrius denis dennis denzel derek des deshaun desmond devin didier diego
    dieter dietmar dietrich dilip dimitri dimitrios dirk dmitri dmitriy dmitry dmytro dominic
    dominik don donal donald donovan doug dougal douglas dragan duane duncan dusan dustin dwayne
    dwight eamon earl eben ebenezer eberhard eckhard eddie edgar edmond edmund eduardo edvard
    edward edwin eero efraim egbert egon einar eirik ekkehard eli elias elijah elliot elliott
    elmar elmer elon elvin elvis emeka emil emiliano emilio emmanuel emre endre enoch enrico
    enrique ephraim eric erich erik ernest ernesto erwin eryk ethan etienne eugen eugene eustace
    evan everett evgeny ewan ezekiel ezra fabian fabio faisal farid farouk fausto feargal
    federico felix ferdinand ferenc fergus fernando festus fidel filip finn fionn flavio
    fletcher florian floyd folke francesco francis francisco franco francois frank franklin
    franz fred frederick fredrik friedrich fritjof frits fritz fyodor gabriel gaetano gareth
    garrett garry gary gaspard gaston gavin geert geir gene geoff geoffrey george geraint gerald
    gerard gerd gerhard gerhardt german gerrit gervase gethin giacomo gianluca gideon gilbert
    giles gilles giorgio giovanni giuseppe glen glenn godfrey goran gordon gottfried graeme
    graham grant greg gregor gregory grzegorz guido guillermo gunnar gunther gus gustav gustave
    gustavo guy gwilym hakan halvard hamid hamish hamza hank hans harald hari harish harold
    harry hartmut haruki harvey hasan hassan hector heinrich heinz helmut hendrik henning henri
    henrik henry herbert herman hermann hew hideo hieronymus hilario hiroshi holger horace horst
    howard hubert hubertus hugh hugo humphrey hussein huw ian ibrahim idris iestyn ifan ignace
    ignacio ignatius igor ikenna ilias ilkka ilya imran inigo ioan ioannis iqbal isaac isidore
    isidro ismail istvan ivan ivo iwan jaakko jabari jack jackson jacob jacques jaime jake jakob
    jakub jamal james jan janek janos jared jaroslav jarvis jason jasper javad javier jay jeb
    jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jerzy jesse jim jimmy jiri
    joachim joao joaquim joaquin jochem jochen joe joel joerg johan johann johannes john johnny
    jon jonah jonas jonathan joost jorg jorge joris jose josef joseph josh joshua josip joss
    jozef juan jukka jules julian julio julius jurgen justin jörg jürgen kacper kai karim karl
    kaspar kasper kazuo kees keith ken kenji kenneth kent kev kevin khalid khizr kieran kirk
    kjell klaus klemens knut kofi kojo konrad konstantin koos krzysztof kunal kurt kwabena kwame
    kwasi kyle lachie lachlan lamar lance larry lars laszlo laurence laurens laurent laurie
    lawrence lawson leander leandro lee leif len lennart leo leon leonard leonardo leonid
    leopold leroy lester leszek lev levi lewis lindsey linus lionel lloyd lluis logan lorcan
    lorenzo lothar lou louis lovro lubos luc luca lucan lucas lucian luciano lucien ludo ludovic
    ludwig luigi luis luka lukas lukasz luke luther lutz maarten maciej magnus mahmoud maksim
    malachy malcolm malik mamadou manfred manoj manuel marc marcel marcello marco marcos marcus
    marek mario marion mariusz mark marko marlon marshall martin marty marvin mateo mathew
    mathias mathieu matt matteo matthew matthias mattias maurice mauricio maurits max maxim
    maximilian maxwell maynard mehmet meinhard melvin meredydd mervyn michael michal michel
    micky miguel mihai mikael mike mikhail miklos milan miles milo milos miloš milton miroslav
    mitch mitchell mitt mladen mohamed mohammad mohammed mohan monty mordecai morris mort moses
    muhammad mungo murray mustafa mykola nabil nasir nasser nathan nathanael nathaniel naveen
    neal ned neil nelson neville newt niall nicholas nick nico nicolas niels nigel niklas
    nikolai nikolas nikos nils nino nish nnamdi noah noel norbert norberto norman obadiah ola
    olaf olav ole oleg oleksandr oleksii oliver olu oluwaseun omar omari onyeka oren orlando
    orson osagie osama oscar osman oswald otis otto ottokar owen pablo padraig pascal pascoe
    pasquale patricio patrick patrik paul paulo paulus pavel pavlo pavol pedro percy peregrine
    perran perry pete peter petr petro phil philip philippe pierre piers piet pieter pim pino
    piotr pranav przemyslaw quentin quincy radek radoslaw rafael rafal raghu ragnar rahul
    raimund rainer raj rajesh ralf ralph ramesh ramon randall randy raoul raphael rashid raul
    ray raymond raymund redmond reggie reginald reinhard reinhold remi remigius remy renato rene
    renzo rex rhys ricardo richard rick ricky rikard rinaldo rishi risto roald rob robert
    roberto rod roderick rodney rodrigo roel roger rohan roland rolf romain roman romeo ron
    ronald ronnie rory rosario ross roy ruairi ruben rudolf rudy rufus rune rupert rupinder
    russell rustam ryan ryszard sabin salman salvador salvatore sam sami samir samuel sanjay
    sanjeev santiago satoshi saul sava scott seamus sean sebastiaan sebastian sebastien selwyn
    sepp septimus serge sergei sergey sergio sergiu serhii seth seumas severin shamus shane
    shaun sheldon shinzo sid sidney sigmund sigurd silas silvester silvio simon slavko slobodan
    solomon soren sotiris spencer spyros stan stanislav stanley stavros steen stefan stefano
    stefanos stelios stellan stephan stephen steve steven stewart stig stuart suleiman sunil
    suresh sven sylvain sylvester szymon tadeusz taras tarek tariq taro tavish ted tendai teo
    terence terje terrell terrence terry thabo thaddeus thelonius theo theodor theodore thibault
    thibaut thierry thomas thor thorsten thurston tiago tibor tiernan tim timo timon timothy
    titus tiziano tobiah tobias tobin todd tom tomas tomasz tomislav tommy toni tony torben
    torsten travis trent trevor tristan tristram troy tunde tuomas tyler tyrone udo ueli ulf
    ulrich umar umberto uriah uwe vaclav valentin valery vasily vasyl vaughan veit vernon victor
    vidar viggo vijay vikram viktor vilhelm vilmos vince vincent vincenzo virgil vitali vitaly
    vito vladimir vladimír vladislav volker volkmar volodymyr vytautas waclaw wallace walt
    walter warren wayne wendell werner wesley wilbur wilf wilfred wilfried wilhelm wilhem will
    willard willem willi william willie wim winfried winston wojciech wolf wolfgang wolfram
    woodrow wout wystan xander xavier yann yannick yannis yaroslav yasser yitzhak yuri yusuf
    yves zac zachary zack zahir zbigniew zdenek zeke zeno zev zlatan zoltan zoran zsolt""".split()
)
EITHER = frozenset(
    """alexis angel ariel avery bailey blair blake brook cameron carey cary casey charlie chris
    courtney dakota dana darcy devon drew dylan elliot emerson finley frankie gale hayden hunter
    hyun jaime jamie jessie jody jordan jules kendall kerry kiran lane leigh lin logan lou
    mackenzie madison marion marley mel micah morgan nat nikita parker pat peyton quinn reese
    riley robin rowan sacha sam sandy sascha shay sidney skyler taylor terry toby tracy val wei
    yuki""".split()
)
MALE, FEMALE, UNKNOWN = "male", "female", ""


def find_gender(name: str) -> str:
    """The gender of a given name, or unknown."""
    folded = name.lower()
    if folded in EITHER or (folded in MEN and folded in WOMEN):
        return UNKNOWN
    return MALE if folded in MEN else FEMALE if folded in WOMEN else UNKNOWN


def is_given_name(name: str) -> bool:
    """Whether people are called by that name."""
    folded = name.lower()
    return folded in MEN or folded in WOMEN or folded in EITHER
