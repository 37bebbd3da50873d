#!/bin/sh
# Runs each reader under libFuzzer: fuzz.sh PROGRAM STAND FOLDER SECONDS [READER…]
# The seeds come from seed/; what is found is left in FOLDER/READER.found, and ends the run.
set -eu
program=$1 stand=$2 folder=$3 seconds=$4
shift 4
[ $# -gt 0 ] || set -- text delimited json kamerstuk derivation zip flat word lists sheet page
annex=$(ls seed/*.txt)

mkdir -p "$folder"
rm -f "$folder"/seed.sqlite*
"$stand" import "$annex" --register "$folder/seed.sqlite" >"$folder/import.log"
list() { "$stand" list --register "$folder/seed.sqlite" --signal "$1" --format "$2"; }

seeds() {
  mkdir -p "$folder/text" "$folder/delimited" "$folder/json" "$folder/kamerstuk" "$folder/derivation"
  head -c 6000 "$annex" | sed '$d' >"$folder/text/first"
  { sed -n 9,12p "$annex"; tail -n 6 "$annex"; } >"$folder/text/last"
  printf '%s\r\n' 'Ambitie;Pag.;Maatregel;Status;TK geïnformeerd;Opmerkingen' \
    'Sneller;1;"Een (M1)";"'"'"'- Loopt; ""snel""";2024-02-09 (Kamerstuk 31066, nr. 1);² Zo' ';;;Vervolg.;;' \
    ';;Twee (M2);;09/02/2024 ¹ en 24/10/2024;' '¹ Kamerstuk 36 708, nr. 10.' >"$folder/delimited/dutch"
  printf 'sep=,\r\nThema,Maatregel,Nummer,Fase,Signalen,Streefdatum\r\nA,Een,P-III,Beleid,"on hold; prioriteit",2026-01-01\r\n' \
    >"$folder/delimited/stated"
  printf 'Maatregel\tStatus\r\nCaf\351\tLoopt\r\n' >"$folder/delimited/windows"
  for signal in on_hold priority partly_implemented; do
    list "$signal" csv >"$folder/delimited/$signal"
    list "$signal" json >"$folder/json/$signal"
  done
  printf '[{"measure":"A","page":3,"phase":null,"phase_basis":"stated","remarks":[{"mark":"²","text":"Zo"}]}]' >"$folder/json/small"
  number=0
  for words in 'Kamerstukken II 2023/24, 31066, nr. 1339' '1Kamerstuk 36 708, nr. 10, p. 2' '21 501-32, nr. 1703' \
    'Kamerstukken I 2009/10, 32217, A' 'kst-34000-VII-8' 'TK 2023–2024, 36600 B, nrs. 520 en 548'; do
    number=$((number + 1))
    printf '%s' "$words" >"$folder/kamerstuk/$number"
  done
  { cut -f 5 "$annex"; grep -v "^#" Sources/Words/words.tsv | cut -f 6; } | grep . | while IFS= read -r words; do
    number=$((number + 1))
    printf '%s' "$words" >"$folder/derivation/$number"
  done
  mkdir -p "$folder/zip" "$folder/flat" "$folder/word" "$folder/sheet" "$folder/page" "$folder/lists"
  for signal in fodt xlsx; do
    "$stand" annex --register "$folder/seed.sqlite" --yes --to "$folder/bijlage.$signal"
  done
  # The parts of a flat document that differ, small enough to be changed often.
  python3 Tests/Fuzz/documents.py "$folder/bijlage.fodt" "$folder/flat" "$folder/word" "$folder/sheet" "$folder/page" \
    "$folder/lists" "$folder/zip"
}
seeds

for reader; do
  echo "$reader: $seconds s"
  # Reports of a crash would wait for a debugger; what the allocator keeps is no leak.
  FUZZ_READER=$reader SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
    "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 \
    -artifact_prefix="$folder/$reader.found-" "$folder/$reader" 2>"$folder/$reader.log" || {
    tail -n 20 "$folder/$reader.log"
    exit 1
  }
  grep -E 'number_of_executed_units|Done' "$folder/$reader.log"
done
