import type { ProblemTexts } from './catalogue'

/** What was expected instead of a fault, after “oczekiwano”. */
export const plProblems: ProblemTexts = {
  'file-missing': 'pliku {expected}; przywróć go',
  'file-empty': 'tabeli z nagłówkiem w {expected}; plik jest pusty: przywróć go',
  'not-utf8': 'tekstu w UTF-8; otwórz plik ponownie i zapisz jako „CSV UTF-8”',
  'not-csv': 'tabeli, w której komórki są rozdzielone przecinkami, a nie strony internetowej; przywróć plik {expected}',
  'not-json': 'całego tekstu JSON; przywróć plik {expected}',
  separator: 'komórek rozdzielonych przecinkami ({expected}); zapisz plik jako CSV z przecinkami',
  'resource-missing': 'tabeli {expected} na liście tabel; przywróć ją',
  'table-unreadable':
    'wierszy z {expected}, a żadnego nie udało się odczytać; potrzebuje ich tyle wierszy. Najpierw popraw tamten plik',
  'broken-letters':
    'liter w kolumnie {expected}, utraconych w innym kodowaniu; weź tekst ze starszej kopii i zapisz go w UTF-8',
  'outside-country': 'punktu w granicach {expected}; sprawdź, czy długość i szerokość nie są zamienione',
  'same-point': 'dwóch miejsc o różnych punktach; popraw jedno z nich: teraz nie łączy ich żadna linia',
  'no-course':
    'zapisanego przebiegu każdej linii; zwykłym łukiem narysowano linii: {expected}. Uruchom npm run bends albo wczytaj stronę ponownie',
  'csv-broken': 'poprawnego wiersza CSV ({expected}); sprawdź cudzysłowy i przecinki',
  'column-missing': 'kolumny {expected}; dopisz ją do nagłówka',
  'column-unknown': 'braku kolumny {expected}; usuń ją albo wpisz do datapackage.json',
  'cell-empty': 'wartości w kolumnie {expected}; wypełnij komórkę',
  'not-integer': 'liczby całkowitej w kolumnie {expected}; wpisz same cyfry',
  'not-number': 'liczby w kolumnie {expected}; wpisz cyfry i kropkę',
  'not-edtf': 'daty EDTF, na przykład {expected}; popraw datę',
  'not-one-of': 'jednej z wartości: {expected}; wybierz jedną',
  'out-of-range': 'wartości {expected}; sprawdź liczbę',
  'bad-pattern': 'tekstu według wzoru {expected}; popraw go',
  formula: 'tekstu, którego arkusz nie weźmie za formułę ({expected}); zacznij od litery lub cyfry',
  duplicate: 'niepowtarzalnej wartości w kolumnie {expected}; zmień jedną z dwóch',
  'unknown-id': 'identyfikatora z {expected}; popraw go albo dodaj wiersz',
  'low-best-high': 'low, best i high w porządku rosnącym; sprawdź wszystkie trzy w źródle',
  'no-figure': 'liczby best albo obu granic, low i high; wpisz je ze źródła',
  rank: 'kolejności 1, 2, 3 … bez powtórzeń, dalej {expected}; ponumeruj na nowo',
  'no-claim': 'sprawdzonego twierdzenia albo uwagi, dlaczego go nie ma, dla {expected}; dodaj jedno z nich',
  'language-missing': 'tego samego tekstu w językach {expected}; przetłumacz',
  'start-after-end': 'końca {expected}; sprawdź obie daty',
  'part-cycle': 'całości, która nie jest częścią samej siebie ({expected}); przerwij koło',
  'part-measure': 'miary całości, {expected}; różnych miar się nie dodaje',
  'part-larger': 'części nie większej od całości, {expected}; sprawdź obie liczby',
  'era-gap': 'końca poprzedniej epoki, {expected}; epoki następują po sobie bez przerwy',
  'account-whole': 'jedna, i tylko jedna, całość dla części: {expected}; dodaj ją albo zmień rolę',
  'account-figure': 'wiersz ze sprawdzoną liczbą osób zamiast {expected}; wybierz inny wiersz',
  'unit-parent':
    'jednostka szerszego poziomu, istniejąca w tym samym czasie; popraw jednostkę nadrzędną, poziom albo lata',
  'division-part': 'wiersz wchodzący w skład {expected}; popraw całość albo część',
  'division-nested':
    'wiersze, które nie zawierają się w sobie: {expected} wchodzi w jego skład albo go zawiera; podziel pod inną nazwą',
  'division-alone': 'jeszcze jedna część podziału {expected}; dodaj ją albo zostaw podział pusty',
  'division-larger':
    'części, które razem nie są większe od całości, {expected}; sprawdź liczby: może części się nie wykluczają',
}
