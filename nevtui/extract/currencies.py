"""The currencies that news English writes, by sign, code and name. Source: ISO 4217."""

from typing import Final

SIGNS: Final = {
    **dict.fromkeys(("$", "US$", "US $", "U.S.$", "U.S. $", "$US", "USD$"), "USD"),
    **dict.fromkeys(("CA$", "C$", "Cdn$", "CAD$", "CDN$"), "CAD"),
    **dict.fromkeys(("AU$", "A$", "$A", "AUD$"), "AUD"),
    **dict.fromkeys(("HK$", "HK $", "HKD$"), "HKD"),
    **dict.fromkeys(("NT$", "NT $", "TW$"), "TWD"),
    **dict.fromkeys(("JP¥", "J¥"), "JPY"),
    **dict.fromkeys(("¥", "CN¥", "RMB¥", "RMB", "￥", "Rmb"), "CNY"),
    **dict.fromkeys(("Rs", "Rs.", "₹", "INR"), "INR"),
    **dict.fromkeys(("€", "EUR€", "Euro"), "EUR"),
    **dict.fromkeys(("£", "UK£", "GB£", "PS"), "GBP"),
    "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "J$": "JMD", "TT$": "TTD", "Z$": "ZWL",
    "F$": "FJD", "B$": "BND", "E£": "EGP", "IR£": "IEP", "₩": "KRW", "฿": "THB", "₽": "RUB", "₺": "TRY", "₱": "PHP",
    "₫": "VND", "₦": "NGN", "₪": "ILS", "₴": "UAH", "₸": "KZT", "₡": "CRC", "₮": "MNT", "៛": "KHR", "₵": "GHS",
    "Rp": "IDR", "RM": "MYR", "SFr": "CHF", "Sfr": "CHF", "Ksh": "KES", "KSh": "KES",
    "Tk": "BDT", "Php": "PHP",
}  # fmt: skip
"""What stands before a figure. A bare `$` is US dollars, a bare `¥` yuan."""
AFTER: Final = {"€": "EUR", "£": "GBP", "$": "USD", "zł": "PLN", "Kč": "CZK", "¥": "CNY"}
"""What may stand right behind a figure."""
CODES: Final = (
    "CNY", "USD", "EUR", "HKD", "GBP", "JPY", "KRW", "INR", "THB", "BRL", "HUF", "MXN", "IDR", "MYR", "SGD", "AUD",
    "CAD", "CHF", "SEK", "NOK", "DKK", "TRY", "RUB", "TWD", "VND", "PHP", "ZAR", "AED", "SAR", "PLN", "CZK", "MAD",
    "EGP", "ARS", "CLP", "COP", "ILS", "NZD", "KZT", "UZS", "PKR", "BDT", "LKR", "NGN", "KES", "GHS", "UAH", "RON",
    "BGN", "ISK", "QAR", "KWD", "BHD", "OMR", "JOD", "PEN", "MOP", "MNT", "KHR", "MMK", "NPR",
)  # fmt: skip
"""Codes that no other word in capitals is."""
_OF_COUNTRIES: Final = {
    "dollar": "us:USD, u.s.:USD, american:USD, hong kong:HKD, hk:HKD, singapore:SGD, singaporean:SGD, canadian:CAD, "
    "australian:AUD, new zealand:NZD, new taiwan:TWD, taiwan:TWD, taiwanese:TWD, jamaican:JMD, fijian:FJD, "
    "zimbabwe:ZWL, zimbabwean:ZWL, namibian:NAD, liberian:LRD",
    "pound": "british:GBP, uk:GBP, sterling:GBP, egyptian:EGP, syrian:SYP, lebanese:LBP, sudanese:SDG, irish:IEP, "
    "south sudanese:SSP",
    "peso": "mexican:MXN, philippine:PHP, argentine:ARS, argentinian:ARS, chilean:CLP, colombian:COP, "
    "cuban:CUP, uruguayan:UYU, dominican:DOP",
    "franc": "swiss:CHF, french:FRF, belgian:BEF, cfa:XOF, congolese:CDF, rwandan:RWF",
    "rupee": "indian:INR, pakistani:PKR, pakistan:PKR, sri lankan:LKR, nepali:NPR, nepalese:NPR, mauritian:MUR",
    "krona": "swedish:SEK, icelandic:ISK",
    "krone": "danish:DKK, norwegian:NOK",
    "won": "south korean:KRW, korean:KRW, north korean:KPW",
    "dinar": "kuwaiti:KWD, iraqi:IQD, jordanian:JOD, bahraini:BHD, serbian:RSD, algerian:DZD, tunisian:TND, libyan:LYD",
    "riyal": "saudi:SAR, qatari:QAR, omani:OMR",
    "rial": "iranian:IRR, yemeni:YER, omani:OMR",
    "shilling": "kenyan:KES, ugandan:UGX, tanzanian:TZS, somali:SOS",
    "ruble": "russian:RUB, belarusian:BYN",
    "real": "brazilian:BRL",
    "lira": "turkish:TRY, italian:ITL",
    "baht": "thai:THB",
    "yen": "japanese:JPY",
    "yuan": "chinese:CNY",
    "rand": "south african:ZAR",
    "ringgit": "malaysian:MYR",
    "rupiah": "indonesian:IDR",
    "mark": "german:DEM, deutsche:DEM, finnish:FIM",
    "dirham": "uae:AED, moroccan:MAD, emirati:AED",
    "leu": "romanian:RON, moldovan:MDL",
    "taka": "bangladeshi:BDT",
    "koruna": "czech:CZK, slovak:SKK",
    "crown": "czech:CZK, swedish:SEK, danish:DKK, norwegian:NOK",
}
_PLURALS: Final = {"krona": "kronor", "krone": "kroner", "lira": "lire", "koruna": "koruny", "real": "reais"}
_ALONE: Final = {
    **dict.fromkeys(("yuan", "renminbi", "rmb", "yuan rmb", "yuan renminbi", "kuai"), "CNY"),
    **dict.fromkeys(("dollars", "dollar", "bucks", "greenbacks"), "USD"),
    **dict.fromkeys(("euros", "euro", "eur"), "EUR"),
    **dict.fromkeys(("pounds", "pound", "pounds sterling", "quid", "sterling"), "GBP"),
    **dict.fromkeys(("rubles", "roubles", "ruble", "rouble"), "RUB"),
    **dict.fromkeys(("rupees", "rupee"), "INR"),
    **dict.fromkeys(("pesos", "peso"), "MXN"),
    **dict.fromkeys(("forints", "forint"), "HUF"),
    **dict.fromkeys(("dirhams", "dirham"), "AED"),
    **dict.fromkeys(("francs", "franc"), "CHF"),
    **dict.fromkeys(("lira", "liras"), "TRY"),
    **dict.fromkeys(("shekels", "shekel"), "ILS"),
    **dict.fromkeys(("zloty", "zlotys", "zlotych"), "PLN"),
    **dict.fromkeys(("riyals", "riyal"), "SAR"),
    **dict.fromkeys(("rials", "rial"), "IRR"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("koruna", "korunas", "koruny"), "CZK"),
    **dict.fromkeys(("shillings", "shilling"), "KES"),
    **dict.fromkeys(("bitcoin", "bitcoins", "btc"), "BTC"),
    **dict.fromkeys(("naira", "nairas"), "NGN"),
    **dict.fromkeys(("deutschmarks", "deutsche marks"), "DEM"),
    "yen": "JPY", "won": "KRW", "baht": "THB", "reais": "BRL", "real": "BRL", "ringgit": "MYR", "rupiah": "IDR",
    "kroner": "NOK", "kronor": "SEK", "dong": "VND", "rand": "ZAR", "tenge": "KZT", "taka": "BDT", "tugrik": "MNT",
    "lei": "RON", "leva": "BGN", "cedi": "GHS", "cedis": "GHS", "kwacha": "ZMW", "kyat": "MMK", "som": "KGS",
    "patacas": "MOP", "yuans": "CNY", "guilders": "NLG", "birr": "ETB", "kip": "LAK", "riel": "KHR",
}  # fmt: skip
NAMES: Final = _ALONE | {
    f"{country} {form}": code
    for name, countries in _OF_COUNTRIES.items()
    for country, code in (pair.split(":") for pair in countries.split(", "))
    for form in (name, f"{name}s", _PLURALS.get(name, name))
}
"""What stands behind a figure, in lower case. A bare `pounds` may be a weight, and `pesos` are Mexican ones."""
HUNDREDTHS: Final = {
    **dict.fromkeys(("cents", "cent", "us cents", "u.s. cents", "¢"), "USD"),
    **dict.fromkeys(("pence", "penny"), "GBP"),
    **dict.fromkeys(("euro cents", "eurocents", "euro cent"), "EUR"),
    **dict.fromkeys(("canadian cents",), "CAD"),
    **dict.fromkeys(("australian cents",), "AUD"),
    **dict.fromkeys(("hong kong cents", "hk cents"), "HKD"),
    **dict.fromkeys(("paise",), "INR"),
    **dict.fromkeys(("fen",), "CNY"),
    **dict.fromkeys(("kopecks",), "RUB"),
}
"""Coins of which a hundred are one of the currency."""
TENTHS: Final = {"jiao": "CNY"}
NEAR: Final = {
    "CNY": (("¥", "Japan|Tokyo|Nikkei|yen", "JPY"),),
    "MXN": (
        ("peso", "Philippine|Manila|Filipino", "PHP"), ("peso", "Argentin|Buenos Aires", "ARS"),
        ("peso", "Chile|Santiago", "CLP"), ("peso", "Colombia|Bogot", "COP"), ("peso", "Cuba|Havana", "CUP"),
        ("peso", "Uruguay", "UYU"),
    ),
    "INR": (
        ("rupee", "Pakistan|Karachi|Islamabad|Lahore", "PKR"), ("rupee", "Sri Lanka|Colombo", "LKR"),
        ("rupee", "Nepal|Kathmandu", "NPR"), ("Rs", "Pakistan|Karachi|Islamabad|Lahore", "PKR"),
    ),
    "NOK": (("kroner", "Denmark|Danish|Copenhagen", "DKK"),),
    "SEK": (("kronor", "Iceland", "ISK"),),
    "SAR": (("riyal", "Qatar|Doha", "QAR"),),
    "KES": (("shilling", "Uganda|Kampala", "UGX"), ("shilling", "Tanzania", "TZS"), ("shilling", "Somali", "SOS")),
}  # fmt: skip
"""By the currency that a word means alone: word, what stands in the sentence, and the currency it means there."""
