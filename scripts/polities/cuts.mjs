// Our own lines: areas by which the units of today are cut where a border of another time crossed them. Only the edge inside a unit
// matters; elsewhere an area runs generously beyond it. Drawn by us along towns and rivers, good to 5-15 km.

/** Ring of [lng, lat] in degrees from "lng lat, lng lat, ...". */
const ring = (text) => text.split(',').map((point) => point.trim().split(/\s+/).map(Number))

export const CUTS = {
  // Memelland: from Nemirseta by Gargždai (outside), Švėkšna (outside), Katyčiai and Lauksargiai to Smalininkai on the Nemunas.
  memel:
    ring(`20.5 54.9, 20.5 55.89, 21.05 55.89, 21.2 55.9, 21.27 55.87, 21.25 55.8, 21.34 55.72, 21.4 55.65, 21.48 55.57,
    21.56 55.5, 21.6 55.42, 21.66 55.33, 21.8 55.32, 21.92 55.33, 22.05 55.27, 22.1 55.21, 22.2 55.17, 22.33 55.13,
    22.5 55.1, 22.6 55.085, 22.62 55.05, 22.6 54.9`),
  // Užnemunė, the left bank of the Nemunas from above Druskininkai by Alytus and Kaunas to Smalininkai.
  uznemune:
    ring(`23.5 53.8, 23.78 53.87, 23.95 54, 24.02 54.05, 24.17 54.15, 24.1 54.27, 24.03 54.4, 23.95 54.5, 24.05 54.6,
    23.95 54.64, 24.08 54.72, 24.15 54.83, 24 54.88, 23.88 54.89, 23.7 54.93, 23.45 55.05, 23.1 55.1, 22.77 55.07,
    22.58 55.06, 22.3 55.1, 21 55.1, 21 53.8`),
  // North of the Biebrza: the Polish and Belarusian part of Suwałki Governorate.
  suwalki:
    ring(`22.2 54.6, 22.3 53.8, 22.6 53.65, 22.95 53.62, 23.15 53.68, 23.45 53.72, 23.65 53.78, 23.82 53.9, 23.95 54.02,
    23.9 54.6`),
  // Kovno Governorate: from Kaunas by Ukmergė, Utena and Zarasai (inside) to Braslaw; Širvintos, Molėtai and Švenčionys outside.
  kovno:
    ring(`20 56.6, 20 55.05, 22.6 55.05, 23.1 55.1, 23.45 55.05, 23.7 54.93, 23.88 54.89, 24 54.88, 24.15 54.83, 24.32
    54.86, 24.45 54.97, 24.7 55.08, 25 55.17, 25.35 55.3, 25.75 55.36, 26.05 55.42, 26.35 55.45, 26.6 55.4, 27.1
    55.42, 27.35 55.6, 27.25 55.85, 26.5 56, 25.5 56.6`),
  // Vilna Governorate: Vilnius, Švenčionys, Dysna, Vileyka, Ashmyany, Lida and Trakai (right bank of the Nemunas).
  vilna:
    ring(`24.15 54.83, 24.08 54.72, 23.95 54.64, 24.05 54.6, 23.95 54.5, 24.03 54.4, 24.1 54.27, 24.17 54.15, 24.02 54.05,
    23.95 54, 24.2 53.85, 24.5 53.75, 24.75 53.6, 25.1 53.5, 25.5 53.5, 25.8 53.7, 26.2 53.85, 26.6 53.95, 27 54.1,
    27.3 54.2, 27.6 54.5, 27.9 54.75, 28.1 55.05, 28.35 55.4, 28.1 55.7, 27.6 55.85, 27.25 55.85, 27.35 55.6, 27.1
    55.42, 26.6 55.4, 26.35 55.45, 26.05 55.42, 25.75 55.36, 25.35 55.3, 25 55.17, 24.7 55.08, 24.45 54.97, 24.32
    54.86`),
  // Congress Poland 1815: Drwęca, Gopło, Prosna, the corner at Sosnowiec, the Vistula above Sandomierz, Narew and Biebrza.
  congress:
    ring(`18.72 53.02, 19.05 53.08, 19.3 53.13, 19.55 53.18, 19.8 53.2, 20.2 53.3, 20.7 53.4, 21.5 53.55, 22.2 53.75, 22.2
    54.6, 23.9 54.6, 23.95 54.02, 23.82 53.9, 23.65 53.78, 23.45 53.72, 23.15 53.68, 22.95 53.62, 22.72 53.5, 22.5
    53.32, 22.75 53.2, 22.85 53.08, 22.65 52.9, 22.5 52.75, 22.45 52.65, 23 52.4, 23.7 52.25, 25 52.1, 25 50.9,
    24.15 50.68, 23.95 50.45, 23.7 50.38, 23.45 50.33, 23.1 50.37, 22.75 50.27, 22.4 50.47, 21.95 50.62, 21.85
    50.73, 21.7 50.62, 21.45 50.5, 21.1 50.35, 20.8 50.27, 20.45 50.2, 20.15 50.1, 19.95 50.18, 19.6 50.22, 19.35
    50.15, 19.13 50.23, 19 50.4, 19.05 50.58, 18.85 50.75, 18.5 51, 18.15 51.25, 18.1 51.6, 18 51.85, 17.7 52.12,
    17.75 52.3, 18.1 52.45, 18.35 52.55, 18.4 52.75, 18.6 52.95`),
  // Poland 1922-39 in today's Lithuania: west of Turmantas, Ignalina, Maišiagala, Trakai, Valkininkai and Druskininkai.
  wilno:
    ring(`26.6 55.75, 26.45 55.68, 26.25 55.6, 26.05 55.42, 25.92 55.3, 25.75 55.2, 25.6 55.1, 25.4 55.04, 25.15 54.98,
    24.95 54.9, 24.88 54.78, 24.84 54.62, 24.72 54.5, 24.6 54.38, 24.5 54.25, 24.38 54.12, 24.2 54.03, 24 54.06,
    23.93 54, 23.6 53.6, 27.5 53.6, 27.5 55.9`),
  // Treaty of Riga 1921 in the oblasts of Minsk and Vitebsk: west of Dzisna, Dokshytsy, Radashkovichy, Stowbtsy and Kletsk.
  riga: ring(`26.4 56, 27.6 55.85, 28.2 55.6, 28.05 55.35, 28.05 55, 28.1 54.78, 27.75 54.5, 27.42 54.25, 27.2 54.1, 27 53.85,
    26.95 53.6, 26.95 53.4, 26.85 53.15, 26.85 52.9, 26.9 52.6, 25 52.4, 24 54`),
  // Petsamo 1920-44.
  petsamo: ring(
    `28.4 68.15, 28.4 69.1, 30.9 69.9, 31.6 70.1, 32.3 69.9, 31.75 69.6, 31.1 69.32, 30.4 69.05, 29.6 68.6, 29 68.2`,
  ),
  // Finnish until 1940 and 1944: Vyborg with the isthmus, the north of Ladoga, Salla.
  karelia:
    ring(`27.6 60.3, 28.6 60.3, 29.95 60.12, 30.25 60.3, 30.5 60.5, 30.6 60.75, 31 60.9, 31.8 61.15, 32.2 61.25, 32.5
    61.7, 32.8 62.1, 32.6 62.5, 31.9 62.85, 31.4 63, 29 62.5, 27 61`),
  salla: ring(`28.6 67.1, 29.9 67.1, 30.1 66.6, 29.95 66.1, 29.3 66, 28.6 66.8`),
  petseri: ring(`27.2 57.5, 27.8 57.45, 28.05 57.75, 27.7 57.98, 27.3 57.95`),
  abrene: ring(`27.4 56.75, 27.4 57.52, 27.8 57.45, 28.1 57.4, 28.2 57, 27.9 56.75`),
  // Southern Sakhalin, Japanese 1905-45: south of 50 N.
  karafuto: ring(`140 44, 147 44, 147 50, 140 50`),
  // Southern Bessarabia: Odessa Oblast west of the Dniester.
  budjak: ring(`27.5 44.8, 30.2 44.8, 30.55 46.04, 30.3 46.25, 30 46.42, 29.6 46.5, 27.5 46.8`),
  // Pomerania that was German until 1945.
  stolp: ring(`15.5 55.2, 18 54.9, 17.85 54.5, 17.5 54.15, 17.45 53.7, 17.3 53.3, 15.5 53.3`),
}
