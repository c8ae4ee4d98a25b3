// Groups of units that went together, as areas for paint.mjs.

export const EARLY_RUS = [
  'Pskov',
  'Novgorod',
  'Leningrad',
  'Karelia',
  'Murmansk',
  "Arkhangel'sk",
  'Vologda',
  "Tver'",
  'Moscow',
  'Smolensk',
  'Kaluga',
  'Tula',
  "Ryazan'",
  'Vladimir',
  'Ivanovo',
  "Yaroslavl'",
  'Kostroma',
  'Nizhegorod',
  'Bryansk',
  'Orel',
  'Kursk',
  'Lipetsk',
  'Komi',
  'Kirov',
  "Perm'",
  'Nenets',
]
export const rus = (...names) => names.map((name) => `RUS:${name}`)
export const ukr = (...names) => names.map((name) => `UKR:${name}`)
export const NOVGOROD = rus(
  'Novgorod',
  'Leningrad&!karelia',
  'Karelia&!karelia',
  'Murmansk&!petsamo',
  "Arkhangel'sk",
  'Vologda',
  'Nenets',
)
export const PRINCIPALITIES = rus(
  "Tver'",
  'Moscow',
  'Smolensk',
  'Kaluga',
  'Tula',
  "Ryazan'",
  'Vladimir',
  'Ivanovo',
  "Yaroslavl'",
  'Kostroma',
  'Nizhegorod',
  'Bryansk',
  'Orel',
  'Kirov',
  "Perm'",
  'Komi',
  'Lipetsk',
  'Kursk',
)
export const STEPPE = rus(
  'Saratov',
  'Samara',
  'Volgograd',
  "Astrakhan'",
  'Kalmyk',
  'Rostov',
  'Krasnodar',
  "Stavropol'",
  'Orenburg',
  'Tatarstan',
  "Ul'yanovsk",
  'Chuvash',
  'Mordovia',
  'Mariy-El',
  'Udmurt',
  'Penza',
  'Tambov',
  'Voronezh',
  'Belgorod',
  'Bashkortostan',
)
export const VOLGA = rus(
  'Tatarstan',
  "Ul'yanovsk",
  'Chuvash',
  'Mordovia',
  'Mariy-El',
  'Udmurt',
  'Penza',
  'Samara',
  'Saratov',
  'Volgograd',
  "Astrakhan'",
  'Bashkortostan',
  'Orenburg',
  'Chelyabinsk',
  'Sverdlovsk',
  'Tambov',
  'Voronezh',
  'Belgorod',
  'Kursk',
  'Lipetsk',
)
export const WEST_SIBERIA = rus(
  'Tomsk',
  "Tyumen'",
  'Khanty-Mansiy',
  'Yamal-Nenets',
  'Kurgan',
  'Omsk',
  'Novosibirsk',
  'Krasnoyarsk',
)
export const EAST_SIBERIA = rus(
  'Irkutsk',
  'Buryat',
  'Chita',
  'Sakha (Yakutia)',
  'Maga Buryatdan',
  'Chukchi Autonomous Okrug',
  'Khabarovsk',
)
export const ALTAI = rus('Altay', 'Gorno-Altay', 'Kemerovo', 'Khakass')
export const SOUTH = rus('Rostov', 'Krasnodar', "Stavropol'", 'Kalmyk')
export const CAUCASUS = rus('Karachay-Cherkess', 'Ingush', 'Kabardin-Balkar', 'North Ossetia', 'Chechnya', 'Dagestan')
export const RIGHT_BANK = ukr(
  'Volyn',
  'Rivne',
  'Zhytomyr',
  "Khmel'nyts'kyy",
  'Vinnytsya',
  'Kiev',
  'Cherkasy',
  'Kirovohrad',
)
export const LEFT_BANK = ukr('Chernihiv', 'Sumy', 'Poltava', 'Kharkiv')
export const NEW_RUSSIA = ukr(
  'Odessa&!budjak',
  'Mykolayiv',
  'Kherson',
  "Dnipropetrovs'k",
  'Zaporizhzhya',
  "Donets'k",
  "Luhans'k",
  'Crimea',
)
export const GALICIA_EAST = ukr("L'viv", "Ternopil'", "Ivano-Frankivs'k")
export const GALICIA_WEST = ['POL:Lesser Poland&!congress', 'POL:Subcarpathian&!congress']
export const BESSARABIA = ['MDA:Bessarabia', 'UKR:Odessa&budjak', 'UKR:Chernivtsi']
export const LT = ['LTU&!memel']
export const CROWN = [
  'POL:Masovian',
  'POL:Łódź',
  'POL:Świętokrzyskie',
  'POL:Lublin',
  'POL:Podlachian',
  'POL:Kuyavian-Pomeranian',
  'POL:Greater Poland',
  'POL:Lesser Poland',
  'POL:Subcarpathian',
]
export const ROYAL_PRUSSIA = ['POL:Pomeranian&!stolp', 'POL:Kuyavian-Pomeranian']
export const PRUSSIA = ['POL:Warmian-Masurian', 'RUS:Kaliningrad', 'LTU&memel']
export const CONGRESS = [
  'POL:Masovian',
  'POL:Łódź',
  'POL:Świętokrzyskie',
  'POL:Lublin',
  'POL:Podlachian&congress',
  'POL:Kuyavian-Pomeranian&congress',
  'POL:Greater Poland&congress',
  'POL:Silesian&congress',
  'POL:Lesser Poland&congress',
  'POL:Subcarpathian&congress',
  'LTU&uznemune&!memel',
  'BLR:Grodno&suwalki',
]
export const GERMAN_EAST = [
  'POL:West Pomeranian',
  'POL:Lubusz',
  'POL:Lower Silesian',
  'POL:Opole',
  'POL:Pomeranian&stolp',
  'POL:Warmian-Masurian',
  'RUS:Kaliningrad',
]
export const PRUSSIAN_PARTITION = [
  'POL:Pomeranian',
  'POL:Kuyavian-Pomeranian&!congress',
  'POL:Greater Poland&!congress',
  'POL:Silesian&!congress',
]
export const ALL_RUSSIA = ['RUS&!karelia&!petsamo&!salla']
export const WEST_BELARUS = ['BLR:Brest', 'BLR:Grodno', 'BLR:Minsk&riga', 'BLR:Vitebsk&riga']
export const CENTRAL_ASIA = ['UZB', 'KGZ', 'TJK', 'TKM']
export const FINLAND = ['FIN', 'RUS&karelia', 'RUS&salla']
export const BALTIC_SOUTH = ['RUS:Pskov&petseri']
