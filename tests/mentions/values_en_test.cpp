#include <catch2/catch.hpp>

#include "support/values.h"

using namespace chipgraph;

namespace {

void check(std::initializer_list<test::ValueCase> cases) {
  for (const test::ValueCase& example : cases) {
    INFO(example.text);
    CHECK(test::values("en", example.text) == example.values);
  }
}

}  // namespace

TEST_CASE("English amounts") {
  check({
      {"Nvidia wrote off $5.5 billion, or $5.5bn.", "amount 5500000000 USD; amount 5500000000 USD"},
      {"AMD lost $800m, $800 million, $800M.", "amount 800000000 USD; amount 800000000 USD; amount 800000000 USD"},
      {"It is worth US$ 1 billion, US$2bn or £3.3trillion.",
       "amount 1000000000 USD; amount 2000000000 USD; amount 3300000000000 GBP"},
      {"Sales of between $2bn and $5bn are possible.", "amount 2000000000 USD; amount 5000000000 USD"},
      {"It invests $52-56 billion, or $2 to $5 billion.",
       "amount 52000000000 USD; amount 56000000000 USD; amount 2000000000 USD; amount 5000000000 USD"},
      {"It cost 4.5 billion dollars and 16,499 yuan.", "amount 4500000000 USD; amount 16499 CNY"},
      {"A $4.5 billion charge, a $5bn hit.", "amount 4500000000 USD; amount 5000000000 USD"},
      {"A 160-million-dollar ring; $160million; $4-billion deals.",
       "amount 160000000 USD; amount 160000000 USD; amount 4000000000 USD"},
      {"Revenue was T$1.046 trillion and NT$5 billion.", "amount 1046000000000 TWD; amount 5000000000 TWD"},
      {"KRW 320 billion, Rs 640 crore, RMB 50,000.",
       "amount 320000000000 KRW; amount 6400000000 INR; amount 50000 CNY"},
      {"Half a billion dollars, two and a half billion euros.", "amount 500000000 USD; amount 2500000000 EUR"},
      {"A million dollars, one billion yuan.", "amount 1000000 USD; amount 1000000000 CNY"},
      {"The loss was $4.5 billion, up from 3 billion.", "amount 4500000000 USD; amount 3000000000 USD"},
      {"Billions of dollars, hundreds of millions, several million dollars.", ""},
      {"It is $100m-plus, about $23.28 a share.", "amount 100000000 USD; amount 23.28 USD"},
  });
}

TEST_CASE("English measures") {
  check({
      {"A 15 percent cut, 15 per cent, 15%, fifteen percent.",
       "measure 15 %; measure 15 %; measure 15 %; measure 15 %"},
      {"A 25-percent cut of 0.3 percentage points.", "measure 25 %; measure 0.3 pp"},
      {"With 30% to 50% lopped off, or 30 to 50%.", "measure 30 %; measure 50 %; measure 30 %; measure 50 %"},
      {"It moves 1,398 gigabytes a second, 400 GB/s or 1,344GB/s.",
       "measure 1398 GB/s; measure 400 GB/s; measure 1344 GB/s"},
      {"Fed at 4TB/s, with 144GB and 96 gigabytes.", "measure 4 TB/s; measure 144 GB; measure 96 GB"},
      {"It manages 148 teraflops, 7.5 petaflops, 800 TFLOPS.",
       "measure 148 TFLOPS; measure 7.5 PFLOPS; measure 800 TFLOPS"},
      {"It draws 575W or 400 watts.", "measure 575 W; measure 400 W"},
      {"Six times faster, 6x, a factor of twelve, tenfold.", "measure 6 x; measure 6 x; measure 12 x; measure 10 x"},
      {"Twice as fast and half as dear.", "measure 2 x; measure 0.5 x"},
      {"A fifth of sales, two-thirds of profit, a quarter of the takings.",
       "measure 0.2 x; measure 0.666 x; measure 0.25 x"},
      {"Half the power, half of what it sells.", "measure 0.5 x; measure 0.5 x"},
      {"A 500-megawatt site makes 16-nanometre chips.", "measure 500 MW; measure 16 nm"},
      {"Gbit is not byte: 400 Gb/s.", "measure 400 Gbit/s"},
      {"In the third quarter a second firm took half.", ""},
      {"The Financial Times thinks twice.", ""},
  });
}

TEST_CASE("English whole numbers") {
  check({
      {"More than 115,000 chips, 64 H100s and 2,000 servers.", "integer 115000; integer 64; integer 2000"},
      {"Half a million chips, a million cards, two million GPUs.", "integer 500000; integer 1000000; integer 2000000"},
      {"Twenty-five firms, two hundred and fifty thousand chips.", "integer 25; integer 250000"},
      {"Seventeen allies, a dozen bills, a hundred votes.", "integer 17; integer 12; integer 100"},
      {"35k units, 1.2 lakh GPUs, 700m users.", "integer 35000; integer 120000; integer 700000000"},
      {"A vote of 369 to 22, about 180,000, 130,000 and 90,000.",
       "integer 369; integer 22; integer 180000; integer 130000; integer 90000"},
      {"Three of them met in 2 rooms.", "integer 3; integer 2"},
      {"Several thousand chips, a few hundred, tens of thousands.", ""},
      {"The H20, the A100, the 910B, the RTX5090D and GPT-5.", ""},
      {"In 30 days' time, a 60-day period, 12 months, two years.", ""},
      {"No. 5, section 232, version 2.0, 24/7, 11:42.", ""},
      {"A firm, one of the best, fifty a month.", "integer 50"},
      {"On the one hand, no one knows.", ""},
  });
}

TEST_CASE("English dates with day, month or year") {
  check({
      {"On April 9, 2025, on 9 April 2025, on 2025-04-09.", "date 2025-04-09; date 2025-04-09; date 2025-04-09"},
      {"On July 14, shipments stopped.", "date 2025-07-14"},
      {"It ends on August 31, on the 9th of September.", "date 2025-08-31; date 2025-09-09"},
      {"On Aug. 26 last year and Sept. 1, 2023.", "date 2024-08-26; date 2023-09-01"},
      {"On Monday, April 14, and Tuesday, 15 July 2025.", "date 2025-04-14; date 2025-07-15"},
      {"In October 2023, in April, in August.", "date 2023-10; date 2025-04; date 2024-08"},
      {"Last October, next March, this January.", "date 2024-10; date 2026-03; date 2025-01"},
      {"In late July 2024, by early October, at the end of June.", "date 2024-07; date 2024-10; date 2025-06"},
      {"In May it may march on; since March it has.", "date 2025-05; date 2025-03"},
      {"May they march. March on!", ""},
      {"In May this year, in November of last year.", "date 2025-05; date 2024-11"},
      {"Since 2022, in 2024, by 2026, the 2023 rules.", "date 2022; date 2024; date 2026; date 2023"},
      {"In 2000 it shipped about 2025 units.", "date 2000; integer 2025"},
      {"In the spring of 2024, last autumn, by next spring.", "date 2024; date 2024; date 2026"},
      {"On 08/09/2025 or 25/12/2024.", "date 2024-12-25"},
      {"In fiscal 2025, in the third quarter of 2024, in Q3 2025.", ""},
      {"In September of that year. February 30, 2025.", ""},
  });
}

TEST_CASE("English dates relative to the article's") {
  check({
      {"On Monday it said so; on Wednesday it did so.", "date 2025-07-14; date 2025-07-16"},
      {"On Thursday it fell; Friday's session was calm.", "date 2025-07-10; date 2025-07-11"},
      {"Last Wednesday, next Friday.", "date 2025-07-09; date 2025-07-18"},
      {"Tuesday of last week, last week on Friday.", "date 2025-07-08; date 2025-07-11"},
      {"Yesterday, today and tomorrow.", "date 2025-07-15; date 2025-07-16; date 2025-07-17"},
      {"Three months ago, two years ago, ten days ago, a week ago.",
       "date 2025-04; date 2023; date 2025-07-06; date 2025-07"},
      {"This week, last month, next year.", "date 2025-07; date 2025-06; date 2026"},
      {"Late last year, earlier this month, early next year.", "date 2024; date 2025-07; date 2026"},
      {"A year earlier, five days later, half a year ago, this quarter.", ""},
      {"In recent weeks and coming months.", ""},
  });
}
