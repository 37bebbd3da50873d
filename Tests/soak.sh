#!/bin/sh
# Hardship for a register, in a fresh folder: writers that are killed, writers all at once.
# Every status that a writer acknowledged must be there afterwards, and the file must be whole.
#
#   sh Tests/soak.sh STAND ROUNDS WRITERS
#
# ROUNDS kills at random moments; WRITERS processes that append at once, ROUNDS / 10 times each.
set -eu

stand=$1
rounds=$2
writers=$3
seed=$(cd "$(dirname "$0")/.." && pwd)/seed/verbetermaatregelen-invordering-toeslagen.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export STAND_REGISTER="$folder/register.sqlite" STAND_ACTOR=soak

fail() {
  echo "soak: $1" >&2
  exit 1
}

# Whether the file is whole, and holds every acknowledged status.
check() {
  [ "$(sqlite3 "$STAND_REGISTER" 'PRAGMA integrity_check; PRAGMA foreign_key_check')" = ok ] ||
    fail "the register is damaged"
  "$stand" history VM38 --format csv >"$folder/history" || fail "the next command does not work"
  while read -r name; do
    grep -q ",$name," "$folder/history" || fail "$name was acknowledged and is lost"
  done <"$folder/acknowledged"
}

"$stand" import "$seed" >/dev/null
: >"$folder/acknowledged"

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  "$stand" log VM38 -m "Ronde $round." >"$folder/said" 2>/dev/null &
  writer=$!
  # Between nothing and some twenty milliseconds, spread over the length of a write.
  sleep "0.0$(printf '%02d' $((round * 7 % 25)))"
  kill -KILL "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  cut -d' ' -f1 "$folder/said" >>"$folder/acknowledged"
  [ $((round % 50)) -ne 0 ] || check
done
check
echo "soak: $rounds kills, $(wc -l <"$folder/acknowledged") acknowledged, none lost"

before=$(sqlite3 "$STAND_REGISTER" 'SELECT count(*) FROM status_updates')
times=$((rounds / 10))
number=0
workers=
while [ "$number" -lt "$writers" ]; do
  number=$((number + 1))
  (
    time=0
    while [ "$time" -lt "$times" ]; do
      time=$((time + 1))
      "$stand" log VM5 -m "Schrijver $number, keer $time." >/dev/null 2>"$folder/errors-$number" || exit 1
    done
  ) &
  workers="$workers $!"
done
for worker in $workers; do wait "$worker" || fail "a writer was refused: $(cat "$folder"/errors-*)"; done
after=$(sqlite3 "$STAND_REGISTER" 'SELECT count(*) FROM status_updates')
[ $((after - before)) -eq $((writers * times)) ] || fail "$((after - before)) of $((writers * times)) are there"
check
echo "soak: $writers writers at once, $((writers * times)) statuses, all there"
