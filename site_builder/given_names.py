"""Common given names of many languages, by the gender of those who bear them.

A name here is evidence that a capitalised pair of words is a person; names that both women and men
bear are in neither table and in `EITHER`.
"""

WOMEN = frozenset(
    """abigail ada adela adele adriana agata agnes agnieszka aida aiko aisha alejandra alena
    alessandra alexa alexandra alexandria alice alicia alina alison allison alma alyssa amal
    amanda amara amber amelia amina amy ana anastasia andrea angela angelica angelina anita anja
    anke ann anna annabel anne annette annie antonia anya april aria ariana ashley astrid
    asuncion audrey aurora ava ayesha barbara beata beatrice beatriz becky belinda bella
    bernadette bertha beth bethany betsy betty beverly bianca bonnie brandi brenda bridget
    brigitte britney brittany camila camilla candace carla carmen carol carole carolina caroline
    carolyn carrie cassandra catalina catarina catherine cathy cecilia celeste celia chantal
    charlene charlotte chelsea cheryl chiara chloe christa christina christine cindy claire
    clara clarissa claudia clemency colleen connie constance consuelo cora corinne cristina
    crystal cynthia dagmar daisy dalia dana daniela danielle daphne daria dawn debbie deborah
    deirdre delia delphine denise desiree diana diane dina dolores donna dora doris dorothy ebba
    edda edith edna eileen elaine eleanor elena elisa elise elizabeth ella ellen elsa elsie
    emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel eugenia eunice
    eva evelyn faith farah fatima felicia fiona fliss flora florence frances francesca freya
    frida gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian
    gina ginger giovanna gisela giulia gladys glenda gloria grace greta gretchen guadalupe gwen
    gwendolyn hadley hana hanna hannah hanne harriet hazel heather heidi helen helena helene
    helga henrietta henrike hilary hilda hillary holly hope ida ilsa imelda imogen ines ingrid
    irene irina iris isabel isabella isabelle isla ivana ivanka ivy jacqueline jana jane janet
    janice jasmine jean jeanette jeanne jen jenet jenna jennifer jenny jessica jill jo joan
    joanna joanne jocelyn jodie johanna josefa josephine joy joyce juana juanita judith judy
    julia juliana julie juliet june justine kamala karen karin karla kate katharina katherine
    kathleen kathryn kathy katie katrina katya kayla keiko kelly kelsey khadija kim kimberly
    kirsten kirsty klara krista kristen kristin kristina kyra lakshmi lana lara larisa latisha
    laura lauren lavinia layla lea leah leila lena leona leonor leslie leticia lidia lila lilian
    lillian lily lina linda lindsay lindsey lisa liudmila liv livia liz liza lois lola loretta
    lori lorraine lotte louise lucia lucille lucinda lucy ludmila luisa lydia lynn mabel
    madeleine madeline madison maeve magda magdalena maggie maisie manuela marcela marcella
    marcia maren margaret margarita margot marguerite maria mariam marian mariana marianne marie
    marilyn marina marion marisa marissa marjorie marlene marsha martha martina mary maryam
    mathilda matilda maud maura maureen maxine may maya megan meghan mei melania melanie melinda
    melissa mercedes meredith mia michaela michele michelle mildred millie mina mindy mira
    miranda mirela miriam misty moira molly mona monica monika muriel myra nadezhda nadia nadine
    nancy naomi natalia natalie natasha nell nellie nicola nicole nina noelle noor nora norma
    odette odile oksana olena olga olive olivia olwen olympia ophelia oriana ottoline paige
    pamela pat patience patricia patsy patty paula paulette pauline pearl peggy penelope penny
    perpetua petra philippa phoebe phyllis pilar polina polly priscilla priya prudence rachel
    ramona raquel rebecca regina renata renee rhoda rhonda rita roberta robyn rosa rosalie
    rosalind rose rosemary rosie roxana roxanne ruby ruth sabine sabrina sadie sally salma
    samantha samira sandra sara sarah sasha savannah scarlett selena selma serena shannon sharon
    sheila shelby shelley sherry shirley sibyl sienna sigrid silvia simone siobhan sofia sonia
    sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne susie
    suzanne svetlana sylvia tabitha tamara tammy tania tanya tara tatiana teresa tessa thelma
    theresa tiffany tilda tina tonya tracey tracy trisha trudy ulrike ursula valentina valeria
    valerie vanessa vera verity veronica victoria viola violet virginia viv vivian viviane wanda
    wendy whitney wilhelmina wilma winifred xenia yana yasmin yelena yoko yolanda yulia yvette
    yvonne zainab zara zelda zoe zofia""".split()
)
MEN = frozenset(
    """aaron abdul abdullah abe abel abraham adam adolf adrian ahmad ahmed aidan al alan albert
    alberto aldo alejandro aleksandr alessandro alex alexander alexei alfonso alfred alfredo ali
    alistair allan allen alvaro alvin amir anatoly anders andre andreas andrei andres andrew
    andrii andy angelo angus anthony antoine anton antonio antony archibald ari armando arnold
    art arthur arturo asher atticus august augusto aurelio austin barack barney barry bart basil
    bastian ben benedict benjamin bernard bernd bernie bert bill billy bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan byron calvin cameron carl carlo
    carlos cecil cedric cesar chad charles charlie chester chris christian christoph christopher
    chuck clarence claude clement cliff clifford clint clive cody colin conor conrad cornelius
    craig cristian curtis cyril cyrus dale damian damien dan daniel danny dario darren daryl
    dave david dean denis dennis derek des desmond diego dieter dimitri dirk dmitri dmitry
    dmytro dominic don donald doug douglas duane duncan dustin dwayne dwight earl eddie edgar
    edmund eduardo edward edwin eli elias elijah elliot elliott elmer emil emiliano emmanuel
    enrico enrique eric erich erik ernest ernesto ethan eugene evan evgeny ezra fabian fabio
    federico felix ferdinand fernando fidel finn fletcher floyd francesco francis francisco
    franco francois frank franklin franz fred frederick friedrich fritz gabriel gareth garrett
    garry gary gavin gene geoff geoffrey george gerald gerard gerhard german giacomo gilbert
    giles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guido guillermo
    gunther gus gustav guy hamid hamish hank hans harold harry harvey hasan hassan hector
    heinrich heinz helmut henri henrik henry herbert herman hiroshi horace horst howard hubert
    hugh hugo humphrey hussein ian ibrahim idris ignacio igor ilya imran iqbal isaac ismail ivan
    ivo jack jackson jacob jacques jaime jake jakob jamal james jan jared jason javier jay jeb
    jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy jiri joachim joao
    joaquin jochen joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan
    jorge jose josef joseph josh joshua joss juan jules julian julio julius jurgen justin kai
    karim karl kazuo keith ken kenneth kent kevin khalid khizr kirk klaus konrad konstantin kurt
    kyle lachlan lamar lance larry lars laurence lawrence lee leo leon leonard leonardo leonid
    leroy lester lev levi lewis lindsey lionel lloyd logan lorenzo lou louis luca lucan lucas
    luciano luigi luis luka lukas luke luther maciej magnus mahmoud malcolm manfred manuel marc
    marcel marcello marco marcos marcus mario marion mark marko marlon marshall martin marty
    marvin mateo mathew matt matteo matthew matthias maurice mauricio max maxim maximilian
    maxwell mehmet melvin michael michal micky miguel mihai mikael mike mikhail miles milo
    milton mitch mitchell mitt mohamed mohammad mohammed morris moses muhammad murray mustafa
    mykola nabil nasser nathan nathaniel neal ned neil nelson newt niall nicholas nick nico
    nicolas nigel niklas nikolai nikolas nils noah noel norbert norman olaf oleg oleksandr
    oleksii oliver omar orlando osama oscar oswald otto owen pablo pascal patrick paul paulo
    pavel pavlo pedro percy perry pete peter petr petro phil philip philippe pierre piers piotr
    quentin rafael rahul raj ralph ramon randall randy raphael rashid raul ray raymond reggie
    reginald reinhard rene rex ricardo richard rick ricky rob robert roberto rod roderick rodney
    rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy
    rufus rupert russell rustam ryan salman salvador salvatore sam sami samir samuel sanjay saul
    scott sean sebastian sepp serge sergei sergey sergio serhii seth shane sheldon shinzo sid
    sidney silvio simon spencer stan stanislav stanley stefan stefano stephan stephen steve
    steven stewart stuart sven taras tariq ted terence terrence terry theo theodore thierry
    thomas tim timothy tobias tobin todd tom tomas tommy toni tony travis trent trevor tristan
    troy tyler tyrone udo ulrich umberto uwe vaclav valentin valery vasily vasyl vernon victor
    viktor vince vincent vincenzo virgil vitali vitaly vladimir volodymyr wallace walt walter
    warren wayne wendell werner wesley wilbur wilf wilfred wilhelm will willard william willie
    winston wolf wolfgang woodrow wystan xavier yann yaroslav yasser yitzhak yuri yusuf yves
    zachary zack zoltan""".split()
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
