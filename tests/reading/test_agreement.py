"""Verbs in the wrong number, and all that looks like them."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.agreement import disagreements
from newslint.reading.grammar.groups import groups

WRONG = [
    ("Machines carry out tasks that «has» to do with people.", "have"),
    ("He owns a firm that «make» boats.", "makes"),
    ("People must take extra precautions, which «includes» masks.", "include"),
    ("The offences, according to him, «is» contrary to the law.", "are"),
    ("Money from fines «go» back into the fund.", "goes"),
    ("He said call-outs to paddleboarders across the region «has» risen by a third.", "have"),
    ("First-time tickets are $25 and money from fines «go» back in to the fund.", "goes"),
    ("The number of passengers on the buses «have» fallen since March.", "has"),
    ("The grants announced today «includes» $2 million for the pier.", "include"),
    ("The department gives free alarms to any resident who «ask».", "asks"),
    ("In the side pocket, a bank card and around £30 in cash «was» stolen.", "were"),
    ("Assisting at the scene «was» the Norvik Fire Department and the sheriff's office.", "were"),
    ("Our findings «suggests» that even a small rise matters.", "suggest"),
    ("Women are cooking rice while children «sleeps» on mats in the hall.", "sleep"),
    ("The last two years «has» been hard for our shops.", "have"),
    ("The results of the survey «shows» that most people want change.", "show"),
    ("Teachers at the school «has» asked for a meeting.", "have"),
    ("The cost of the new desks «are» higher than planned.", "is"),
    ("The effects of the storm «is» still being felt.", "are"),
    ("Two residents of the block «was» taken to hospital.", "were"),
    ("The decision to close the libraries «were» criticised.", "was"),
    ("A spokesman for the hospitals «say» the rule will change.", "says"),
    ("The mayor and two members of her staff «was» at the table.", "were"),
    ("The purpose of the meetings «are» to listen.", "is"),
    ("Each of the players «have» signed.", "has"),
    ("Everyone in the three villages «were» told to leave.", "was"),
    ("There «is» dozens of complaints on file.", "are"),
    ("There «was» three men in the van.", "were"),
    ("Neither of the drivers «were» hurt.", "was"),
    ("The students who «was» on the bus are well.", "were"),
    ("The repairs to the roof «was» finished in May.", "were"),
    ("The owners of the dog «has» been fined.", "have"),
    ("Workers at the plant «says» the pay is low.", "say"),
    ("The price of tickets «have» doubled.", "has"),
    ("The changes, which take effect in June, «is» meant to help.", "are"),
    ("Costs «has» risen, and the council blames the war.", "have"),
    ("One of the reasons «are» the weather.", "is"),
    ("A large number of houses «was» lost.", "were"),
    ("The driver and his passenger «was» treated at the scene.", "were"),
    ("The roads around the lake «is» closed.", "are"),
    ("Officials in the region «says» no.", "say"),
    ("Trains between Dorn and Velt «was» late.", "were"),
    ("The boys, aged 12 and 14, «was» found near the river.", "were"),
    ("The family's lawyers «has» asked for more time.", "have"),
    ("The quality of the meals «have» gone down.", "has"),
    ("Residents who «lives» near the plant complained.", "live"),
    ("The officers involved in the chase «was» not hurt.", "were"),
    ("The bridge over the two rivers «were» closed.", "was"),
    ("He «plan» to run again.", "plans"),
    ("They «was» told to wait.", "were"),
    ("The reporters «was» asked to leave.", "were"),
    ("Police said the suspects «was» armed.", "were"),
    ("The report says the inspectors «was» late.", "were"),
    ("He said that the houses on the hill «was» damaged.", "were"),
    ("When the flames reached the roof, the firefighters «was» told to leave.", "were"),
    ("After the fire, neighbors «was» allowed home.", "were"),
    ("The company has two plants and «have» hired 40 people.", "has"),
    ("The judges, including Moe, «was» silent.", "were"),
    ("The trees planted last year «has» died.", "have"),
    ("The woman accused of the thefts «were» fined.", "was"),
    ("Any student who «want» to join can call.", "wants"),
    ("Every driver who «use» the bridge pays.", "uses"),
    ("The plan to build homes near the parks «have» failed.", "has"),
    ("Anyone with photos of the cars «are» asked to call.", "is"),
    ("The bags found in the car «was» empty.", "were"),
    ("The state of the roads «are» a disgrace.", "is"),
    ("A list of the winners «are» on the door.", "is"),
    ("The police officer who «were» hurt is well.", "was"),
    ("The president, along with two ministers, «were» there.", "was"),
    ("An investigation into the deaths «are» under way.", "is"),
    ("Both of the men «was» released.", "were"),
    ("Most of the victims «was» children.", "were"),
    ("Many of the houses in the valley «has» no power.", "have"),
    ("His parents «was» at work.", "were"),
    ("The use of drones «have» grown.", "has"),
    ("The children in the class «was» quiet.", "were"),
    ("She said the tests «was» clear.", "were"),
    ("The new rules «requires» owners to register.", "require"),
    ("Farmers in the north «wants» rain.", "want"),
    ("Also injured «was» a woman and her son.", "were"),
    ("Volunteers with the group «brings» food to the elderly.", "bring"),
    ("The suspects «is» being held at the county jail.", "are"),
    ("A spokeswoman for the schools «have» said no.", "has"),
    ("Crews from three towns «was» called.", "were"),
    ("The deputies who searched the barn «was» not injured.", "were"),
    ("The proceeds from the raffle «goes» to the food bank.", "go"),
    ("A report on the accidents «are» due next month.", "is"),
    ("The shelves at the store «was» bare by noon.", "were"),
    ("Residents living near the quarry «has» complained of dust.", "have"),
    ("The trustees, after a long debate, «has» rejected the bid.", "have"),
    ("The wording of the two questions «are» confusing.", "is"),
    ("Parents of a boy hurt in the fall «is» suing the school.", "are"),
    ("The nurses «says» they are worn out.", "say"),
    ("The fence and the gate «was» torn down.", "were"),
    ("The council member's remarks «was» not recorded.", "were"),
    ("His wounds «was» not serious.", "were"),
    ("The flood, which damaged dozens of homes, «were» the worst in years.", "was"),
    ("Each of the three bidders «were» given a week.", "was"),
    ("He said the ballots «was» counted twice.", "were"),
    ("The woman and her two sons «was» asleep when the alarm sounded.", "were"),
    ("The benefits of the deal «is» clear, she said.", "are"),
    ("The growth in online sales «have» hurt shops in the center.", "has"),
    ("A box of old letters «were» found in the attic.", "was"),
    ("The drivers of both cars «was» taken to a hospital.", "were"),
    ("There «was» no injuries reported.", "were"),
    ("There «is» still many questions about the fire.", "are"),
    ("The plans, drawn up by a firm in Leeds, «calls» for 40 homes.", "call"),
    ("The winners of the contest «gets» a trip to Rome.", "get"),
    ("Neither of the candidates «have» filed.", "has"),
    ("The teachers' contract «expire» in June.", "expires"),
    ("The lead singer, along with his brothers, «were» on stage.", "was"),
    ("The flames «was» visible for miles.", "were"),
    ("Those arrested «was» taken to the county jail.", "were"),
    ("The man who shot the officers «were» caught on Tuesday.", "was"),
    ("Volunteers «has» planted 300 trees.", "have"),
    ("The rise in rents «are» pushing families out.", "is"),
    ("Investigators «believes» the fire began in the kitchen.", "believe"),
    ("A nurse who «work» nights at the clinic saw the car.", "works"),
    ("The winds that «was» forecast never came.", "were"),
    ("The firm's profits «has» doubled.", "have"),
    ("The names of the victims «has» not been released.", "have"),
    ("The truck's brakes «was» faulty, according to the report.", "were"),
    ("The new law on evictions «take» effect Monday.", "takes"),
    ("The pilots and a passenger «was» pulled from the water.", "were"),
    ("Because the pumps «was» old, the street flooded.", "were"),
    ("The clerk said voters «has» until Friday to register.", "have"),
    ("More than 200 workers at the mill «has» signed a petition.", "have"),
    ("The people in the crowd «was» calm.", "were"),
    ("Both of the suspects «is» in custody.", "are"),
    ("A series of small earthquakes has rattled the town, and residents «is» on edge.", "are"),
    ("The causes of the crash «remains» under investigation.", "remain"),
    ("Two of the victims «remains» in the hospital.", "remain"),
    ("Lights on the bridge «was» out.", "were"),
    ("The mother of the boys «were» at work.", "was"),
    ("The mayor and the sheriff «has» called for calm.", "have"),
    ("Prices at the pump «is» at a record.", "are"),
    ("The lanes near the crash site «was» reopened at noon.", "were"),
    ("The reaction of the fans «were» mixed.", "was"),
    ("The couple's children «was» not at home.", "were"),
    ("Firefighters from three towns «was» on the scene for hours.", "were"),
    ("The amount of calls to the center «have» grown.", "has"),
    ("The chief says his officers «was» right to shoot.", "were"),
    ("Most of the students «walks» to school.", "walk"),
    ("A woman and a child «was» pulled from the river.", "were"),
    ("The items taken in the burglary «was» worth $4,000.", "were"),
    ("Some of the roads in the county «is» still closed.", "are"),
    ("There was a lot of people, and there «was» no seats left.", "were"),
    ("Neither of the two men «were» charged.", "was"),
    ("A spokesperson for the airlines «were» not available.", "was"),
    ("The road between the two villages «have» been closed since Monday.", "has"),
    ("The mine, which employed 300 people, «were» shut in 1984.", "was"),
    ("A dog walker who «find» the body called 911.", "finds"),
    ("The team's coaches «is» happy with the win.", "are"),
    ("His comments about the judge «was» removed.", "were"),
    ("The rules for the contest «says» no one under 18 can enter.", "say"),
    ("The buses that «serves» the campus are late.", "serve"),
    ("Supporters of the bill «argues» it will save lives.", "argue"),
    ("The fire destroyed the barn, and two horses «was» killed.", "were"),
    ("The number of homes for sale «have» dropped.", "has"),
    ("The trial of the two brothers «are» set for May.", "is"),
    ("Police believe the thieves «was» after copper.", "were"),
    ("The woman's injuries «was» described as minor.", "were"),
    ("Drivers who «uses» the bridge pay $2.", "use"),
    ("He said there «is» two options.", "are"),
    ("The owner of the horses «were» charged with neglect.", "was"),
    ("The walls of the old church «was» damp.", "were"),
    ("The minister and his aides «has» denied the claims.", "have"),
    ("The levels of lead in the water «was» high.", "were"),
    ("Crowds «was» smaller than last year.", "were"),
    ("The results «has» been delayed.", "have"),
    ("The damage to the homes «were» severe.", "was"),
    ("The lawyers representing the families «has» asked for a delay.", "have"),
    ("None of the suspects has a lawyer, and the victims «was» not named.", "were"),
    ("The two sides «has» met four times.", "have"),
    ("Everyone who lives on the islands «have» been told.", "has"),
    ("The decision by the judges «were» unanimous.", "was"),
    ("Teachers in the district «earns» less than their peers.", "earn"),
    ("People in the village «has» no running water.", "have"),
    ("The school's windows «was» smashed.", "were"),
    ("The officers' actions «was» justified, the report said.", "were"),
    ("Anyone who «see» the dog should call.", "sees"),
    ("The theater, built in 1912, «have» 400 seats.", "has"),
    ("The arrests «comes» after months of work.", "come"),
    ("After the game, fans «was» seen on the pitch.", "were"),
]

RIGHT = """
The team are ready and the committee have met.
Police reports were filed on Monday.
The company reports a profit of $3 million.
The engineers estimate that the work will take a year.
Five years is a long time in politics.
More than £30 was stolen from the till.
Ten miles is too far to walk.
A number of residents were told, and the number of cases is falling.
The majority of voters are women, and half of the houses are empty.
Either the mayor or her aides were there.
The mayor, as well as her aides, was there.
They insisted that the mayor have a say.
If the mayor were here, she would say so.
What the residents want is a park.
The United States has signed.
The Rolling Stones were there and Doctors Without Borders has left.
How many people does the plan affect?
The fact that the boys were late was no surprise.
One of the things that make the town special is the pier.
The people the police say were there have gone.
There is a boat and two cars in the yard.
The mayor and council have met.
Bread and butter is all he had.
The chair and chief executive was absent.
Helping families is what she does.
Teachers leaving schools is a problem for the town.
The data show a rise; the media have said little.
The mayor said in a letter roads were closed.
The council announced in March roads are to be closed.
He said the plans the mayor announced were good.
The news is bad, and politics is hard.
Two thirds of the land is dry.
Three quarters of the budget goes on roads.
The police are looking for a man, and police say he is armed.
The crew were rescued, the staff have been told.
Friends is a comedy; Cats is a musical.
The rest of the houses are empty.
The rich are getting richer and the poor are not.
The accused were fined.
The injured were taken to hospital, and the missing have been named.
It is the parents who have to pay.
She is one of those who have to pay.
She is the only one of the nurses who has to pay.
The list of things that need repair is long.
The kind of people who have dogs walk there.
Officers told residents that is not allowed.
He said it was the rules that the town makes that matter.
The amount of money the schools get is small.
The houses he built were sold.
The boys the teacher said were absent are well.
Each of the boats has a crew, and the boats each have a name.
The mayor and the clerk each have a vote.
Not only the mayor but also the clerks were there.
A total of 40 people were hurt.
A team of doctors are at work.
A range of options are open.
Fifty dollars is not much, and $50 was found.
The sum of $5 million was paid.
Nearly 10 percent of homes have no power.
The Netherlands is small; the Philippines has many islands.
Johnson & Johnson is a firm, and Marks and Spencer is closing shops.
The owner of the shop and the clerk were hurt.
He wants to help the mayor win.
Let the mayor have his say.
Should the mayor have time, she will come.
The reports the firm files are public.
The town plans a park; the towns plan parks.
A few residents were there, a dozen were hurt.
A further six months is needed.
A record 300 people were there; an estimated 40 were hurt.
A two-week trip costs $300.
The works is closed, the headquarters are new.
The series was good, and the species is rare.
To build houses is hard.
He came to the boys' rescue, and to members of the club.
Thanks to rises in pay, costs are up.
Among those killed was a boy.
On the walls are the names of the dead.
Attached to the walls is a sign.
Here are the results.
The mayor, like her aides, was late.
Both the mayor and the clerk were there.
Families with children who have asthma are at risk.
Children of a parent who has asthma are at risk.
A woman with two dogs who was hurt is well.
The mothers of the boy who was hurt have asked for help.
The man behind the protests who was arrested is 40.
The group of men who was seen there fled.
A man and a woman who live there met.
It could cost residents a lot.
Games consoles and a sports car were taken.
A customs officer and a sales clerk were there.
It is a systems problem, an arms deal and a goods train.
He was aged two and has a dog.
The council has said that the parks are open and have toilets.
The mayor thinks the roads are bad and has asked for money.
The mayor wanted the clerks to go and see.
The clerks say the mayor is wrong and have left.
The residents say he is wrong and want him out.
The fire that killed two men has led to changes.
The dogs which the man keeps are old.
The rules that govern the trade are old.
Police believe the men who broke in are brothers.
Whoever did this, police say, is local.
The schools that have closed include two in Dorn.
The days before the vote were tense.
The effect of cuts on schools is clear.
The effects of the cut on the school are clear.
Forty residents moved before the road was closed.
The patients treated before the clinic was shut are well.
The town after the floods was quiet.
Two men died in a crash police say was caused by ice.
Officers searched the house the men say is empty.
The man told officers the cars were his.
A spokesman for the firm said costs were up.
The lawyer for the brothers said the men were at home.
A witness told the court the brothers were there.
The chairman believes members have a say.
The mayor of the town councillors have criticised is away.
The girl whose brothers were hurt is well.
Children whose mother is ill need help.
The plan, which critics say is flawed, goes to a vote.
Critics, who say the plan is flawed, want a vote.
What the firms want is time; where the boats are is not known.
Why the brothers were there is unclear.
Most of the work is done, and most of the workers are home.
None of the houses is empty; none of the houses are empty.
One in five residents has no car, and one in three are poor.
More than one resident was hurt.
More residents than ever have a car.
No one in the houses was hurt.
There is a number of reasons.
There was a series of errors, and there is plenty of time.
There is a lot of people there.
Here is the list of the winners.
Behind the plans is a firm from Dorn.
Under the rules, a firm has a month to reply.
As well as cars, the firm makes boats.
In addition to the fines, the court has ordered costs.
Along with the maps, a letter was found.
Among the many questions is one on costs.
Cars, boats and a lorry were burnt.
The burnt cars, a boat and a lorry were moved.
Fire crews from Dorn and an ambulance were called.
His wife, Anna, and children were there.
His son, John, was there.
The singer, songwriter and actor was 80.
The author of three novels and a play was born in Dorn.
Smith, the captain and best player, was hurt.
The secretary and treasurer is Anna Moe.
The Duke and Duchess of Orl were there.
Law and order is the theme.
The wear and tear was plain.
His rise and fall was quick.
Research and development is costly.
Drinking and driving is a crime.
Two plus two is four.
The brothers Moe are here.
Moe and her team were there.
Either of the plans is good.
The families of each of the victims have been told.
Each of them has a vote, and they each have a say.
All that the clubs want is a pitch.
All he wants is rest.
Everything the clubs own is for sale.
Anyone who lives there knows.
Anything that helps them is good.
The people, not the council, decide.
The council, not its members, decides.
It is residents who decide.
The team that wins the games goes up.
The teams that win go up.
The rule that firms pay tax stands.
The news that rates are up was no surprise.
The claim that officers were armed was false.
The idea that towns run buses is old.
Sources say that is not so.
He said that was not so.
Officials said that depends on costs.
It is a question that needs answers.
He raised questions that need answers.
The list that the clerks keep is long.
He is among the few who have a key.
She was the first of the women who were held to speak.
It was one of those days that make you glad.
The only member of the crews who was hurt was Moe.
Any of the men who have keys can go in.
The man, who police say was armed, fled.
The men police say were armed fled.
A man officers believe was armed fled.
The number of men who have applied is small.
The share of voters who are undecided is small.
The sale of the shops was agreed and the keys have been handed over.
The bank has closed branches and the shops have gone.
The company sells boats and has 40 workers.
The companies sell boats and have 40 workers.
The brothers run a shop and have a farm.
The man runs shops and has a farm.
The report lists towns that have lost shops and says more will close.
The workers say the plan is bad and costs too much.
She likes dogs and has two.
Residents like the park and its trees.
Officers asked that he be held and have a lawyer.
They demanded the firm pay.
The board voted that the school close.
A motion that the council sell the hall was lost.
It is vital that the firm act.
The judge ordered that the man pay costs.
The letter asks that the mayor resign.
Parents want the school to close and the head to go.
Neighbors helped the man move.
They saw the man leave and the woman follow.
He made the boys run.
The crowd watched the horses run.
The rules let the firm charge more.
Would the firm pay? Could the man win?
Not until May did the firm pay.
Only then did the man leave.
So did the mayor.
Rarely has the town seen floods.
Had the man left, he would be well.
Long live the king.
God save the king.
Come what may, the firm will pay.
The firm's and the council's plans are out.
The boys' and the girls' teams have won.
The plans of the firm's owners are out.
A women's group and a men's group were there.
The teachers union is small; the drivers union has struck.
The veterans affairs office is shut.
The savings bank is shut; the sports hall is open.
A ladies night was held; a farmers market is open.
The two men's wives were there.
A 40-hour week is normal.
A dozen officers were there; a couple were hurt.
Two in five are poor.
A third of residents are poor, a third of the land is dry.
Ninety percent of the town is dry; ten percent of homes are.
Some 300 tonnes of rubbish was removed.
Twelve inches of snow was on the ground.
About $3 million in fees was paid.
Six weeks of rain has left the town wet.
A freight vessel, which takes 12 passengers, will run from Oban from Saturday, weather permitting.
The recommendation that slices are read as steps has been removed.
In this case pleas may be heard in a different order.
Helpers for dealing with redirects.
There remains a large group who want nothing to do with it.
The import name that has been added is short.
The brothers, who live in Dorn, said the firm was bad, says Moe.
""".strip().splitlines()


@pytest.mark.parametrize(("text", "right"), WRONG)
def test_a_verb_goes_with_its_subject(text: str, right: str) -> None:
    (found,) = disagreements(read(f"Headline\n\n{text.replace('«', '').replace('»', '')}", format="markdown"))
    inside = found.span.of(found.block.text)
    before, _, after = found.block.text[: found.span.start], inside, found.block.text[found.span.end :]
    assert (f"{before}«{inside}»{after}", found.right) == (text, right)


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_read_otherwise_is_left_alone(text: str) -> None:
    assert disagreements(read(f"Headline\n\n{text}", format="markdown")) == ()


def test_a_group_may_be_one_or_many() -> None:
    text = "The committee have met. The council of the town is late. The Dorn Fire Department were there."
    found = [(one.head, one.verb, one.is_plural) for one in groups(read(f"Headline\n\n{text}", format="markdown"))]
    assert found == [("committee", "have", True), ("council", "is", False), ("Department", "were", True)]


def test_a_name_that_looks_like_a_plural_is_no_plural() -> None:
    text = "It was Sanders. Sanders was late. The Dorn Rovers were there."
    assert disagreements(read(f"Headline\n\n{text}", format="markdown")) == ()
