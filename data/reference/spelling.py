"""What make_places.py must know of names: how the English-language press spells them, and which to leave out."""

SPELLING = {
    "Bonaire, Saint Eustatius and Saba ": "Bonaire", "Curacao": "Curaçao", "Cabo Verde": "Cape Verde",
    "Democratic Republic of the Congo": "DR Congo", "Republic of the Congo": "Congo", "Reunion": "Réunion",
    "Sao Tome and Principe": "São Tomé and Príncipe", "The Netherlands": "Netherlands", "Timor Leste": "Timor-Leste",
    "Al Ain City": "Al Ain", "Al Fayyum": "Faiyum", "Al Mansurah": "Mansoura", "Cần Thơ": "Can Tho", "Fes": "Fez",
    "Frankfurt am Main": "Frankfurt", "Hannover": "Hanover", "Homyel'": "Gomel", "Köln": "Cologne",
    "Kraków": "Krakow", "Kryvyy Rih": "Kryvyi Rih", "León de los Aldama": "León", "Łódź": "Lodz", "Madinah": "Medina",
    "Makati City": "Makati", "Makkah": "Mecca", "Montréal": "Montreal", "Naberezhnyye Chelny": "Naberezhnye Chelny",
    "Nay Pyi Taw": "Naypyidaw", "New York City": "New York", "Nizhniy Novgorod": "Nizhny Novgorod",
    "Paranaque City": "Paranaque", "Pasig City": "Pasig", "Québec": "Quebec City", "Ryazan’": "Ryazan",
    "Saint Petersburg": "St Petersburg", "Santiago de Querétaro": "Querétaro", "Sevilla": "Seville",
    "Sholapur": "Solapur", "Tuxtla": "Tuxtla Gutiérrez", "Ulan Bator": "Ulaanbaatar", "Wrocław": "Wroclaw",
    "Zaporizhzhya": "Zaporizhzhia", "Diyarbakır": "Diyarbakir", "Eskişehir": "Eskisehir", "İzmir": "Izmir",
    "Camacari": "Camacari", "Kimhae": "Gimhae", "Hwaseong-si": "Hwaseong", "Victoria de Durango": "Durango",
    "Heroica Matamoros": "Matamoros", "Acapulco de Juárez": "Acapulco", "Chisinau": "Chișinău",
}  # fmt: skip
"""GeoNames' name -> ours."""

ALIASES = {
    "United Kingdom": ("Britain", "Great Britain", "U.K."), "United Arab Emirates": ("UAE",),
    "Czechia": ("Czech Republic",), "Ivory Coast": ("Côte d'Ivoire", "Cote d'Ivoire"), "DR Congo": ("DRC",),
    "South Korea": ("Republic of Korea",), "Vatican": ("Vatican City",), "Timor-Leste": ("East Timor",),
    "Saudi Arabia": ("Kingdom of Saudi Arabia",), "New York": ("New York City",), "Washington": ("Washington, D.C.",),
    "Macao": ("Macau",), "Xi'an": ("Xian",), "Harbin": ("Haerbin",), "Hohhot": ("Huhhot",), "Urumqi": ("Ürümqi",),
    "Ho Chi Minh City": ("Saigon",), "Kyiv": ("Kiev",), "St Petersburg": ("St. Petersburg", "Saint Petersburg"),
    "Bengaluru": ("Bangalore",), "Mumbai": ("Bombay",), "Kolkata": ("Calcutta",), "Yangon": ("Rangoon",),
    "Gurugram": ("Gurgaon",), "Chattogram": ("Chittagong",), "Shigatse": ("Xigaze",), "Chamdo": ("Qamdo",),
    "Kashgar": ("Kashi",), "Hotan": ("Khotan",), "Garzê": ("Ganzi",), "Lüliang": ("Lvliang",),
}  # fmt: skip
"""Our name -> other names in the press that can hardly mean anything else."""

DROPPED = frozenset((
    "Van", "Carrefour", "Kennedy", "Golfe", "Perm", "Natal", "Serra", "Teni", "Loni", "Kota", "Salem", "Victoria",
    "Surrey", "Jos", "Aba", "Hamilton", "Kingston", "New Kingston", "Newcastle", "Gold Coast", "Viana", "Takeo",
    "Adachi", "Aihara", "Álvaro Obregón", "Bahçelievler", "Bağcılar", "Banqiao", "Bình Thạnh", "Borivli", "Brooklyn",
    "Buda", "Budta", "Camayenne", "Çankaya", "Chợ Lớn", "Coyoacán", "Cuauhtémoc", "Dhārāvi", "Edogawe", "Esenler",
    "Esenyurt", "Gustavo Adolfo Madero", "Hachiōji", "Honchō", "Itabashi", "Iztapalapa", "Jājmau", "Kalininskiy",
    "Kampung Baru Subang", "Kampung Larkin Lama", "Karol Bāgh", "Kota Kuala Muda", "Kotō", "Küçükçekmece",
    "Madīnat an Naşr", "Maianga", "Manhattan", "Mirpur Model Thana", "Mukim Pulai", "Mulenvos", "New South Memphis",
    "Nilüfer", "Ōta", "Pallabi", "Pest", "Queens", "Ra’s Bayrūt", "Rohini", "Sadr City", "Selayang Baru Utara",
    "Setagaya", "Shivaji Nagar", "South Boston", "Suginami", "Talatona", "The Bronx", "Thủ Đức", "Tlalpan", "Umraniye",
    "Üsküdar", "Al Başrah al Qadīmah", "Al Mawşil al Jadīdah", "Bukit Rahman Putra", "Camama", "Kikolo", "Narela",
    "Najafgarh", "Kanayannur", "Malingao", "Calumbo", "Hoji ya Henda", "Pelentong", "Golmud", "Thuận An",
))  # fmt: skip
"""Cities outside China, by GeoNames' name: words, persons and companies first, then districts of cities that are there."""

TERRITORIES_OF_CHINA = frozenset(("HK", "MO"))
"""In GeoNames' list of countries and, as special administrative regions, in prefectures.txt: taken once, from there."""

UNPEOPLED = frozenset(("AQ", "BV", "HM", "UM", "TF", "GS", "CS", "AN", "IO", "JE"))
"""Without inhabitants, or gone (CS, AN); Jersey (JE), as New Jersey and a garment are meant as a rule."""

BETTER_KNOWN = frozenset((("Valencia", "Spain"),))
"""Keep the plain name though a namesake is larger."""

CHINESE = {
    "Tokyo": "东京", "Seoul": "首尔", "Singapore": "新加坡", "Bangkok": "曼谷", "Jakarta": "雅加达", "Hanoi": "河内",
    "Kuala Lumpur": "吉隆坡", "Manila": "马尼拉", "Mumbai": "孟买", "Delhi": "德里", "Sydney": "悉尼",
    "Melbourne": "墨尔本", "Dubai": "迪拜", "Istanbul": "伊斯坦布尔", "Ankara": "安卡拉", "Moscow": "莫斯科",
    "Berlin": "柏林", "Munich": "慕尼黑", "Stuttgart": "斯图加特", "Hamburg": "汉堡", "Frankfurt": "法兰克福",
    "Paris": "巴黎", "London": "伦敦", "Madrid": "马德里", "Barcelona": "巴塞罗那", "Rome": "罗马", "Milan": "米兰",
    "Turin": "都灵", "Vienna": "维也纳", "Brussels": "布鲁塞尔", "Amsterdam": "阿姆斯特丹", "Rotterdam": "鹿特丹",
    "Oslo": "奥斯陆", "Stockholm": "斯德哥尔摩", "Gothenburg": "哥德堡", "Copenhagen": "哥本哈根",
    "Helsinki": "赫尔辛基", "Warsaw": "华沙", "Prague": "布拉格", "Budapest": "布达佩斯", "New York": "纽约",
    "Washington": "华盛顿", "Los Angeles": "洛杉矶", "San Francisco": "旧金山", "Chicago": "芝加哥",
    "Detroit": "底特律", "Boston": "波士顿", "Seattle": "西雅图", "Houston": "休斯敦", "Toronto": "多伦多",
    "Ottawa": "渥太华", "Mexico City": "墨西哥城", "Monterrey": "蒙特雷", "São Paulo": "圣保罗",
    "Rio de Janeiro": "里约热内卢", "Buenos Aires": "布宜诺斯艾利斯", "Santiago": "圣地亚哥", "Cairo": "开罗",
    "Johannesburg": "约翰内斯堡", "Nagoya": "名古屋", "Osaka": "大阪", "Yokohama": "横滨", "Hiroshima": "广岛",
    "Las Vegas": "拉斯维加斯", "Austin": "奥斯汀", "Riyadh": "利雅得", "Casablanca": "卡萨布兰卡",
    "Tangier": "丹吉尔", "Taipei": "台北",
}  # fmt: skip
"""Usual Chinese names of cities outside China: GeoNames has several for each, with nothing that tells the usual one."""
