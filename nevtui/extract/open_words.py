"""The words that tell what a name names, in text about anything. Closed lists; knows no text.

Wider than those of `cues`, which statements come of.
"""

from typing import Final

from nevtui.extract import cues
from nevtui.extract.plain_words import GIVEN_NAMES

ORGANIZATION_ENDS: Final = cues.ORGANIZATIONS | cues.words(
    "Party Congress Parliament Senate Police Hospital School Fund Union Organization Organisation League Club",
    "Institution",
    "Museum Library Church Corps Army Navy Forces Centre Center Service Services Network Times Post News Herald",
    "Journal",
    "Press Television TV Radio Observatory Trust Confederation Coalition Front Movement Brigade Command Secretariat",
    "Tribunal Board Office Team Universities Hospitals Ministries Cabinet Legislature Government Council Councils",
    "Courts Campaign Guard Bloc Initiative Orchestra Theatre Theater Choir Ballet Company Newspaper Magazine Tribune",
    "Daily Weekly Gazette Telegraph Chronicle Observer Review Mail Group Syndicate Mission Embassy Consulate",
    "Taskforce",
    "Seminary Clinic Charity Society Polytechnic Regiment Squad Unit Division Inspectorate Directorate Lab Labs",
    "Headquarters Jury Bench Regulator Watchdog Ombudsman Prosecutors Customs Registry Federation Airlines Airways",
    "Air Airline Railways Railway Bank Banks Insurance Properties Pharmaceuticals Pharma Entertainment Studios",
    "Pictures",
    "Records Foods Stores Supermarkets Hotels Resorts Brothers Sons Telecom Broadcasting Communications Media Games",
    "Interactive Retail Wireless Mobile Aerospace Defence Aviation Gas Petroleum Oil Resources Minerals Gold Realty",
    "Estates Land Development Engineering Construction Cement Textile Textiles Apparel Brewery Breweries Beverage",
    "United Rovers Wanderers Dynamo Lakers Giants Tigers Warriors Bulls Rangers Athletic",
)  # fmt: skip
COMPANY_ENDS: Final = cues.COMPANY_ENDS | cues.words(
    "Airlines Airways Airline Railways Bank Insurance Properties Pharma Entertainment Studios Pictures Foods Stores",
    "Supermarkets Hotels Resorts Brothers Telecom Broadcasting Communications Media Games Interactive Aerospace",
    "Aviation",
    "Petroleum Oil Resources Minerals Realty Estates Cement Textile Textiles Apparel Brewery Breweries Beverage",
    "Company",
)
NO_ENDS: Final = cues.words(
    "Co Group Company Air Gas Gold Land Mobile Mail Review Division Unit Bench Team Post Campaign"
)
HEADS_OF: Final = cues.words(
    "University Ministry Bank Department Bureau Institute Court House Council Academy Association Federation Office",
    "Church College School Board Chamber Society Museum Commission Committee Centre Center Union Party Organization",
    "Organisation League Confederation Secretariat Faculty Republic Kingdom",
)
PLACE_ENDS: Final = {
    **dict.fromkeys(("County", "City", "District", "Township", "Town", "Village", "Prefecture"), "city"),
    "Municipality": "city",
    **dict.fromkeys(("Island", "Islands", "Bay", "River", "Lake", "Sea", "Ocean", "Strait", "Peninsula", "Mountains",
                     "Mountain", "Valley", "Desert", "Plateau", "Delta", "Gulf", "Basin", "Canal", "Reef", "Shoal",
                     "Coast", "Glacier", "Archipelago", "Hills", "Reservoir", "Falls", "Creek", "Canyon"), "bloc"),
    **dict.fromkeys(("Province", "Region", "State", "Territory", "Oblast", "Republic"), "province"),
}  # fmt: skip
NO_AIRLINES: Final = cues.words(
    "Force Base Forces Command Quality Pollution Traffic Show Museum Jordan Marshal Lines Defense Defence Zone Max Pro",
    "Transport Conditioning Cargo Bag Bags Ministry Law Act Corps Guard Bud Index Day Staff Chief Jet Plane",
    "Raid Strike",
)
"""Words behind `Air` that make no airline's name of it."""
NO_PLACE_WORDS: Final = cues.words(
    "One Two Three Four Five Six Seven Eight Nine Ten First Second Third Fourth Fifth Biggest Largest Best Top",
    "Smart Sister Twin Host Sponge Pilot Ghost Model Smartest Fastest Greenest Home Every Any Each This That Another",
)
"""Words that describe a place and name none: `Smart City`, `One Bay`."""
PLACE_HEADS: Final = cues.words("Lake Mount Mt Cape Gulf Port Fort Strait Isle Bay Sea River Camp Saint San Santa Los")
TITLES: Final = cues.words(
    "Mr Ms Mrs Dr Sir Lord Lady Dame Judge Justice Senator Sen Rep Gov Governor President Premier Chancellor",
    "Minister",
    "Secretary Mayor General Gen Colonel Col Captain Capt Lt Sgt Major Admiral Professor Prof Pope Cardinal",
    "Archbishop",
    "Bishop Rabbi Imam Sheikh Prince Princess King Queen Emperor Coach Chairman Director Commissioner Inspector",
    "Superintendent Ambassador Spokesman Spokeswoman Detective Officer Representative Congressman Congresswoman Dr",
)
NAMES: Final = GIVEN_NAMES | cues.words(
    "Aaron Abdul Abdullah Ahmed Albert Alex Alexander Alexis Alfred Ali Alice Alison Allen Allison Amanda Amy",
    "Andrea Andy",
    "Angela Angelina Ann Anne Annie Antonio Arthur Ashley Barack Barbara Barry Ben Benjamin Bernard Bernie Beth",
    "Beverly",
    "Boris Brad Brandon Brenda Brett Bruce Bryan Carla Carlos Carmen Carol Caroline Carrie Catherine Cathy Chad",
    "Chelsea",
    "Cheryl Christian Christina Christopher Cindy Claire Clara Colin Connie Craig Crystal Dan Dana Danny Darren",
    "Dave Dean",
    "Deborah Debra Dennis Derek Diana Diane Diego Dmitry Dominic Don Donald Donna Dorothy Douglas Dylan Earl Ed",
    "Eddie",
    "Edwin Eileen Elaine Eleanor Ellen Emma Emmanuel Eric Erik Erin Ernest Ethan Eugene Eva Evan Evelyn Fatima Felix",
    "Fernando Fiona Florence Frances Francis Francisco Franklin Fred Frederick Gabriel Gavin Gerard Giovanni Glen",
    "Glenn",
    "Gloria Gordon Grace Graham Grant Greg Gregory Guy Hannah Harold Harry Harvey Hassan Heather Heidi Henri Herbert",
    "Hillary Holly Howard Hugh Hugo Ian Ibrahim Igor Irene Isaac Isabel Ivan Jackie Jacob Jake Jamie Janet Janice",
    "Jared",
    "Jason Javier Jay Jean Jeff Jeffrey Jennifer Jeremy Jerome Jerry Jesse Jessica Jill Jimmy Joan Joanna Joe",
    "Joel Johan",
    "Johnny Jon Jonathan Jordan Jorge Jose Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Justin Karen",
    "Karl Kate",
    "Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kenny Kim Kimberly Kristin Kurt Kyle Lance Larry Lauren",
    "Lawrence Leo Leon Leslie Liam Lily Lindsay Lloyd Lorenzo Louise Lucy Luis Luke Lynn Malcolm Manuel Marc Marcus",
    "Margaret Maria Marie Marilyn Mario Marissa Marsha Martha Mathew Matthew Maureen Maurice Max Megan Mehmet",
    "Melanie",
    "Melissa Michel Michelle Miguel Mikhail Mitch Mohamed Mohammad Mohammed Monica Muhammad Nancy Natalie Nathan",
    "Neil",
    "Nelson Nicholas Nigel Nina Noah Norman Oliver Olivia Omar Oscar Owen Pablo Pamela Pat Patricia Paula Pauline",
    "Pedro",
    "Penny Pete Phil Phillip Pierre Rachel Rafael Rahul Rajesh Ralph Randy Raul Ray Raymond Rebecca Regina",
    "Ricardo Rick",
    "Ricky Rita Roberto Robin Rodney Rodrigo Roger Roland Ronald Rosa Rose Ross Roy Ruby Russell Ruth Ryan",
    "Sabrina Sally",
    "Samantha Samuel Sandra Sara Sean Sergei Sergio Seth Shane Shannon Sharon Shawn Sheila Shirley Sophia Sophie",
    "Stanley",
    "Stacy Stefan Stephanie Stuart Sue Suresh Sylvia Tamara Tara Ted Teresa Terry Theodore Theresa Tiffany",
    "Timothy Todd",
    "Tomas Tracy Trevor Troy Tyler Valerie Vanessa Vernon Veronica Vicky Victor Vincent Virginia Vladimir Wallace",
    "Warren",
    "Wayne Wendy Will Xavier Yusuf Yvonne Zachary Narendra Shinzo Angela Emmanuel Recep Benjamin Bashar Kofi Ban",
    "Antonio",
    "Hassan Mahmoud Rodrigo Carrie Leung Regina Starry Alvin Kelvin Ivan Desmond Winnie Mabel Priscilla Vivian",
    "Wilson",
    "Johnson Edmund Horace Lester Agnes Alan Albert Raymond Rocky Eason Cheung Anson Donald Henry Rita Elsie Teresa",
)  # fmt: skip
NO_PERSON_WORDS: Final = (
    ORGANIZATION_ENDS | cues.NEVER | cues.CALENDAR | PLACE_ENDS.keys() | cues.SITES | cues.words(
        "Street Road Avenue Drive Lane Bridge Square Tower Building House Prize Award Awards Cup Act Bill Law",
        "Plan Deal",
        "Agreement Treaty Accord Day Week Month War Games Championship Championships Tour Series Show Open Grand",
        "Prix",
        "Stadium Arena Palace Temple Cathedral Mosque Highway Airport Station Line Project Program Programme Hall",
        "Asian American European Chinese Hong Kong New York Los San Saint United National International",
    )
)  # fmt: skip
