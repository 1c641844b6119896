#include <catch2/catch.hpp>

#include "support/values.h"

using namespace chipgraph;

namespace {

void check(std::initializer_list<test::ValueCase> cases) {
  for (const test::ValueCase& example : cases) {
    INFO(example.text);
    CHECK(test::values("de", example.text) == example.values);
  }
}

}  // namespace

TEST_CASE("German amounts") {
  check({
      {"Die Kosten liegen bei 5,5 Milliarden US-Dollar.", "amount 5500000000 USD"},
      {"Rund 800 Millionen Dollar gingen verloren.", "amount 800000000 USD"},
      {"Er zahlte 40 Mio. Euro und 3 Mrd. Yuan.", "amount 40000000 EUR; amount 3000000000 CNY"},
      {"Der Wert stieg auf 4,4 Billionen Dollar.", "amount 4400000000000 USD"},
      {"Die Aktie kostet $178,50 oder 1,15 Dollar.", "amount 178.5 USD; amount 1.15 USD"},
      {"Der 5-Milliarden-Dollar-Vertrag platzte.", "amount 5000000000 USD"},
      {"Zwei bis fünf Milliarden Dollar fehlen.", "amount 2000000000 USD; amount 5000000000 USD"},
      {"Zwischen 2 und 4,5 Milliarden Euro sind es.", "amount 2000000000 EUR; amount 4500000000 EUR"},
      {"Das sind eine Milliarde Dollar oder anderthalb Milliarden Euro.",
       "amount 1000000000 USD; amount 1500000000 EUR"},
      {"Es geht um zweieinhalb Milliarden Franken.", "amount 2500000000 CHF"},
      {"Für 50.000 Yuan gibt es die Karte.", "amount 50000 CNY"},
      {"Der Umsatz von 478,4 Milliarden Taiwan-Dollar überraschte.", "amount 478400000000 TWD"},
      {"Erwartet wurden US$ 2 Mrd. und € 300.", "amount 2000000000 USD; amount 300 EUR"},
      {"4,5 Milliarden Dollar kostete es, bei AMD nur 800 Millionen.", "amount 4500000000 USD; amount 800000000 USD"},
      {"Weitere 8 Milliarden Umsatz fehlen.", "integer 8000000000"},
      {"Eine halbe Milliarde Euro kam hinzu.", "amount 500000000 EUR"},
      {"Hunderte Milliarden Dollar fließen.", ""},
      {"Mehrere Millionen Dollar flossen.", ""},
  });
}

TEST_CASE("German measures") {
  check({
      {"Der Anteil beträgt 15 Prozent, nicht 12,5 %.", "measure 15 %; measure 12.5 %"},
      {"Fünfundzwanzig Prozent gehen an den Staat.", "measure 25 %"},
      {"Eine 25-prozentige Abgabe kam dazu.", "measure 25 %"},
      {"Sie sank um 3,1 Prozentpunkte.", "measure 3.1 pp"},
      {"Er ist um 30 bis 50 Prozent langsamer.", "measure 30 %; measure 50 %"},
      {"Statt 900 GB/s sind es 400 GB/s.", "measure 900 GB/s; measure 400 GB/s"},
      {"Die Bandbreite fiel von 900 auf 400 GB/s.", "measure 900 GB/s; measure 400 GB/s"},
      {"Mit 1.398 Gigabyte pro Sekunde ist er langsam.", "measure 1398 GB/s"},
      {"Er schafft 1,4 TByte/s und hat 96 GByte.", "measure 1.4 TB/s; measure 96 GB"},
      {"Er hat 96 beziehungsweise 80GB.", "measure 96 GB; measure 80 GB"},
      {"Er leistet 148 Teraflops bei 400 W, der andere 15 PFLOPS.",
       "measure 148 TFLOPS; measure 400 W; measure 15 PFLOPS"},
      {"Er ist sechsmal so schnell, 6-mal, 6 Mal, das Sechsfache.",
       "measure 6 x; measure 6 x; measure 6 x; measure 6 x"},
      {"Er ist um den Faktor zwölf schneller, also zwölffach.", "measure 12 x; measure 12 x"},
      {"Er ist doppelt so schnell und halb so teuer.", "measure 2 x; measure 0.5 x"},
      {"Die Hälfte der Chips und ein Viertel des Erlöses.", "measure 0.5 x; measure 0.25 x"},
      {"Zwei Drittel davon sind weg.", "measure 0.666 x"},
      {"Das Werk braucht 500 Megawatt für 7-nm-Chips.", "measure 500 MW; measure 7 nm"},
      {"Einmal ist keinmal, und niemals ist oftmals.", ""},
  });
}

TEST_CASE("German whole numbers") {
  check({
      {"Über 115.000 Chips, 64 H100 und 2000 Server.", "integer 115000; integer 64; integer 2000"},
      {"Es sind 50'000 Stück, 1,5 Millionen Karten.", "integer 50000; integer 1500000"},
      {"Eine halbe Million Karten, zwei Dutzend Kisten.", "integer 500000; integer 24"},
      {"Hundertfünfzehntausend Chips in zweiundzwanzig Kisten.", "integer 115000; integer 22"},
      {"Tausend Chips und dreihundert Server.", "integer 1000; integer 300"},
      {"Drei Konzerne klagen.", "integer 3"},
      {"Mehrere Tausend Chips, ein paar Hundert Server, Zehntausende Karten.", ""},
      {"Der H20, der A100 und die RTX6000D.", ""},
      {"Der 47. Präsident rief um 11:42 Uhr an, 30 Monate lang.", ""},
      {"Laut Artikel 46 gilt Version 11.6.", ""},
      {"Ein Sprecher sagte, einer fehle.", ""},
      {"1. Wie viel ist das?", ""},
      {"Die Firma ist achtsam, siebenarmig und einsam.", ""},
  });
}

TEST_CASE("German dates with day, month or year") {
  check({
      {"Am 9. April 2025 kam der Brief.", "date 2025-04-09"},
      {"Stand: 14.08.2025, 11:42 Uhr", "date 2025-08-14"},
      {"Am 9. Juli und am 13. Januar.", "date 2025-07-09; date 2025-01-13"},
      {"Die Frist endet am 31. August.", "date 2025-08-31"},
      {"Am 31. Dezember endete sie.", "date 2024-12-31"},
      {"Am 3. Dezember vergangenen Jahres.", "date 2024-12-03"},
      {"Am Mittwoch, dem 3. September 2025, war Schluss.", "date 2025-09-03"},
      {"Im Oktober 2023 kam das Verbot.", "date 2023-10"},
      {"Im April kam das Verbot, im August die Ausnahme.", "date 2025-04; date 2024-08"},
      {"Seit Ende Januar gilt das, seit Jan. 2025.", "date 2025-01; date 2025-01"},
      {"Im November vergangenen Jahres, im vergangenen November.", "date 2024-11; date 2024-11"},
      {"Im kommenden März, im Dezember des Vorjahres.", "date 2026-03; date 2024-12"},
      {"Seit 2022 verboten, 2024 erlaubt, Anfang 2025 gestoppt.", "date 2022; date 2024; date 2025"},
      {"Im Jahr 2000 lieferte er rund 2024 Stück.", "date 2000; integer 2024"},
      {"Im Sommer 2023 und im vergangenen Herbst.", "date 2023; date 2024"},
      {"Am 31. Februar 2025 geschah nichts.", ""},
      {"Im Geschäftsjahr 2025 und im dritten Quartal 2024.", ""},
      {"Im Mai jenes Jahres.", ""},
  });
}

TEST_CASE("German dates relative to the article's") {
  // 16 July 2025 is a Wednesday.
  check({
      {"Am Montag sagte er es, am Mittwoch schrieb er es.", "date 2025-07-14; date 2025-07-16"},
      {"Am Donnerstag kam er.", "date 2025-07-10"},
      {"Am vergangenen Mittwoch, am kommenden Freitag.", "date 2025-07-09; date 2025-07-18"},
      {"Am Freitag vergangener Woche.", "date 2025-07-11"},
      {"Am Dienstagabend, in der Nacht zum Montag.", "date 2025-07-15; date 2025-07-14"},
      {"Gestern und heute, morgen nicht.", "date 2025-07-15; date 2025-07-16; date 2025-07-17"},
      {"Am Morgen war es still.", ""},
      {"Vor drei Monaten, vor zwei Jahren, vor zehn Tagen.", "date 2025-04; date 2023; date 2025-07-06"},
      {"Vor einem Jahr und vor einer Woche.", "date 2024; date 2025-07"},
      {"Vor anderthalb Jahren, vor einem halben Jahr, vor drei Stunden.", ""},
      {"Diese Woche, vergangenen Monat, voriges Jahr.", "date 2025-07; date 2025-06; date 2024"},
      {"Im laufenden Jahr, im kommenden Jahr, im Vorjahr.", "date 2025; date 2026; date 2024"},
      {"Anfang des Monats, Ende kommenden Jahres, bis Jahresende.", "date 2025-07; date 2026; date 2025"},
      {"In den vergangenen Wochen und Monaten.", ""},
      {"Im laufenden Quartal.", ""},
  });
}
