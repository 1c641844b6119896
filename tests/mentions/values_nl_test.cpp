#include <catch2/catch.hpp>

#include "support/values.h"

using namespace chipgraph;

namespace {

void check(std::initializer_list<test::ValueCase> cases) {
  for (const test::ValueCase& example : cases) {
    INFO(example.text);
    CHECK(test::values("nl", example.text) == example.values);
  }
}

}  // namespace

TEST_CASE("Dutch amounts") {
  check({
      {"Nvidia boekt 4,5 miljard dollar af.", "amount 4500000000 USD"},
      {"De orders kwamen uit op €5,4 mrd en $38 mrd.", "amount 5400000000 EUR; amount 38000000000 USD"},
      {"AMD verloor 800 miljoen Amerikaanse dollar.", "amount 800000000 USD"},
      {"Een boete van 250.000 euro per dag.", "amount 250000 EUR"},
      {"Van 2,1 naar 4 miljoen euro.", "amount 2100000 EUR; amount 4000000 EUR"},
      {"Tussen 52 en 56 miljard dollar.", "amount 52000000000 USD; amount 56000000000 USD"},
      {"Twee tot vijf miljard dollar.", "amount 2000000000 USD; amount 5000000000 USD"},
      {"Anderhalf miljard euro, een half miljard yuan.", "amount 1500000000 EUR; amount 500000000 CNY"},
      {"Ruim 5.000 miljard dollar waard.", "amount 5000000000000 USD"},
      {"Twee miljard dollar en bij AMD zo'n 800 miljoen.", "amount 2000000000 USD; amount 800000000 USD"},
      {"ASML won 1,2 procent.", "measure 1.2 %"},
      {"Miljarden dollars en tientallen miljoenen euro's.", ""},
  });
}

TEST_CASE("Dutch measures") {
  check({
      {"Vijftien procent, 15% of 12,5 pct.", "measure 15 %; measure 15 %; measure 12.5 %"},
      {"Tien tot dertig procent van de boete.", "measure 10 %; measure 30 %"},
      {"De bandbreedte ging van 600 naar 400 gigabyte per seconde.", "measure 600 GB/s; measure 400 GB/s"},
      {"Met 1.398 GB/s en 96GB blijft hij onder de 1,4 TB/s.", "measure 1398 GB/s; measure 96 GB; measure 1.4 TB/s"},
      {"Hij haalt 148 teraflops bij 400 watt, de ander 7,5 petaflops.",
       "measure 148 TFLOPS; measure 400 W; measure 7.5 PFLOPS"},
      {"Zes keer zo snel, zesmaal, een zesvoudige prestatie, 6x.",
       "measure 6 x; measure 6 x; measure 6 x; measure 6 x"},
      {"Anderhalf keer zoveel, een factor twaalf.", "measure 1.5 x; measure 12 x"},
      {"Twee keer zo duur, dubbel zo snel, half zo zuinig.", "measure 2 x; measure 2 x; measure 0.5 x"},
      {"Hij kost de helft, met een kwart van de kracht.", "measure 0.5 x; measure 0.25 x"},
      {"Een vijfde van de omzet en twee derde van de winst.", "measure 0.2 x; measure 0.666 x"},
      {"Chips van 14 nanometer in een centrum van 200 megawatt.", "measure 14 nm; measure 200 MW"},
      {"Eenmaal andermaal, meermaals.", ""},
  });
}

TEST_CASE("Dutch whole numbers") {
  check({
      {"Ruim 400.000 H200's en 64 A100's.", "integer 400000; integer 64"},
      {"Achttienduizend chips, 35 duizend kaarten, 600 duizend stuks.", "integer 18000; integer 35000; integer 600000"},
      {"Een half miljoen chips en 1,5 miljoen kaarten.", "integer 500000; integer 1500000"},
      {"Honderdtwintig landen, tweeëntwintig bedrijven.", "integer 120; integer 22"},
      {"De 40.000 tot 50.000 kaarten.", "integer 40000; integer 50000"},
      {"Drie landen, één leverancier, een klant.", "integer 3; integer 1"},
      {"Honderd chips en duizend kaarten.", "integer 100; integer 1000"},
      {"Enkele honderden chips, een paar duizend kaarten.", ""},
      {"De H20, de A100 en de RTX5090.", ""},
      {"Dertig dagen lang, om 11:42 uur, 30 jaar.", ""},
      {"Artikel 46 van versie 11.6, nummer 5.", ""},
      {"Zo'n 2.048 stuks.", "integer 2048"},
  });
}

TEST_CASE("Dutch dates with day, month or year") {
  check({
      {"Op 9 april 2025 kwam de brief.", "date 2025-04-09"},
      {"Op 13 mei en 14-05-2025.", "date 2025-05-13; date 2025-05-14"},
      {"Op 22 juli loopt het af.", "date 2025-07-22"},
      {"Op 3 december vorig jaar, op 1 april van dit jaar.", "date 2024-12-03; date 2025-04-01"},
      {"Dinsdag 15 juli, woensdag 3 september 2025.", "date 2025-07-15; date 2025-09-03"},
      {"In oktober 2023, in augustus.", "date 2023-10; date 2024-08"},
      {"Eind juli 2024, begin dit jaar, medio juni.", "date 2024-07; date 2025; date 2025-06"},
      {"In april vorig jaar, afgelopen mei.", "date 2024-04; date 2025-05"},
      {"Sinds 2022, in 2024, eind 2027.", "date 2022; date 2024; date 2027"},
      {"In het jaar 2000 met zo'n 2024 stuks.", "date 2000; integer 2024"},
      {"De zomer van 2023, deze zomer, afgelopen herfst.", "date 2023; date 2025; date 2024"},
      {"In september van dat jaar.", ""},
      {"Het derde kwartaal van 2025, boekjaar 2024.", ""},
      {"Op 31 februari 2025.", ""},
  });
}

TEST_CASE("Dutch dates relative to the article's") {
  check({
      {"Nvidia meldde maandag dat het woensdag mag.", "date 2025-07-14; date 2025-07-16"},
      {"Maandagavond, donderdag.", "date 2025-07-14; date 2025-07-10"},
      {"Afgelopen woensdag, komende vrijdag.", "date 2025-07-09; date 2025-07-18"},
      {"Vorige week donderdag, vrijdag van vorige week.", "date 2025-07-10; date 2025-07-11"},
      {"Gisteren, vandaag, eergisteren.", "date 2025-07-15; date 2025-07-16; date 2025-07-14"},
      {"De Morgen schreef het morgen.", "date 2025-07-17"},
      {"Drie maanden geleden, twee jaar geleden, tien dagen geleden.", "date 2025-04; date 2023; date 2025-07-06"},
      {"Een jaar geleden, een half jaar geleden.", "date 2024"},
      {"Deze week, vorige maand, volgend jaar.", "date 2025-07; date 2025-06; date 2026"},
      {"Eind vorig jaar, eind volgend jaar, begin deze maand.", "date 2024; date 2026; date 2025-07"},
      {"De afgelopen maanden en de komende weken.", ""},
      {"Dit kwartaal.", ""},
  });
}
