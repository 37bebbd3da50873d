#!/bin/sh
# Hardship for a register, in a fresh folder: writers that are killed at random and at each call that
# writes, a disk that fills up at each of them, many writers at once, backups meanwhile. Every status that
# a writer acknowledged must be there afterwards, and two verifiers must find nothing.
#
#   sh Tests/soak.sh STAND ROUNDS WRITERS STEP
#
# ROUNDS kills at random moments; WRITERS processes that append at once, ROUNDS / 10 times each; kills and
# full disks at each STEP-th call.
set -eu

stand=$1
rounds=$2
writers=$3
step=$4
root=$(cd "$(dirname "$0")/.." && pwd)
seed=$root/seed/verbetermaatregelen-invordering-toeslagen.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export STAND_REGISTER="$folder/register.sqlite" STAND_ACTOR=soak

fail() {
  echo "soak: $1" >&2
  exit 1
}

# Whether the register is what was recorded, holds every acknowledged status, and takes another.
check() {
  "$stand" verify >"$folder/verified" || fail "$1: $(cat "$folder/verified")"
  "$stand" history VM38 --format csv >"$folder/history" || fail "$1: the next command does not work"
  while read -r name; do
    grep -q ",$name," "$folder/history" || fail "$1: $name was acknowledged and is lost"
  done <"$folder/acknowledged"
}

"$stand" import "$seed" >/dev/null
: >"$folder/acknowledged"

# Kills at random moments, spread over somewhat more than a write takes.
began=$(date +%s%N)
"$stand" log VM38 -m "Op de klok." >/dev/null 2>&1
length=$(($(date +%s%N) - began))
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  "$stand" log VM38 -m "Ronde $round." >"$folder/said" 2>/dev/null &
  writer=$!
  sleep "0.$(printf '%09d' $((length * (round * 7 % 25) / 18)))"
  kill -KILL "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  cut -d' ' -f1 "$folder/said" >>"$folder/acknowledged"
  [ $((round % 50)) -ne 0 ] || check "kill $round"
done
check "kills"
echo "soak: $rounds kills, $(wc -l <"$folder/acknowledged") acknowledged, none lost"

# Lets one call fail or kill, its number rising until a write gets by without meeting it.
#   each CALL FAULT STEP WORD
each() {
  number=1
  met=0
  while :; do
    status=0
    strace -f -q -e "trace=$1" -o "$folder/calls" -e "inject=$1:$2:when=$number" \
      "$stand" log VM38 -m "Oproep $2 $1 $number." >"$folder/said" 2>"$folder/errors" || status=$?
    cut -d' ' -f1 "$folder/said" >>"$folder/acknowledged"
    grep -q -e INJECTED -e 'killed by SIGKILL' "$folder/calls" || break
    case $status in
    0 | 137) ;;
    69)
      grep -q "$4" "$folder/errors" || fail "$1 $number: $(cat "$folder/errors")"
      ! "$stand" history VM38 | grep -q "Oproep $2 $1 $number\." || fail "$1 $number: refused, but recorded"
      ;;
    *) fail "$1 $number: exit $status: $(cat "$folder/errors")" ;;
    esac
    check "$1 $number ($2)"
    "$stand" log VM38 -m "Na oproep $number." >/dev/null 2>&1 || fail "$1 $number: the next log does not work"
    number=$((number + $3))
    met=$((met + 1))
  done
  [ "$met" -gt 0 ] || fail "no call of $1 was met"
}

# Kills a first import at each STEP-th call: there is no register then, or a whole one, and the next try works.
imports() {
  number=1
  met=0
  other="$folder/first.sqlite"
  calls=pwrite64,fdatasync,fsync,link,unlink
  while :; do
    strace -f -q -e "trace=$calls" -o "$folder/calls" -e "inject=$calls:signal=KILL:when=$number" \
      "$stand" import "$seed" --register "$other" >/dev/null 2>&1 || true
    grep -q 'killed by SIGKILL' "$folder/calls" || break
    [ ! -e "$other" ] || "$stand" verify --register "$other" >/dev/null || fail "import $number: half a register"
    rm -f "$other"
    number=$((number + $1))
    met=$((met + 1))
  done
  "$stand" verify --register "$other" >/dev/null || fail "the import after $met kills does not verify"
  [ "$(ls -A "$folder" | grep -c '^first.sqlite.creating-')" -eq 0 ] || fail "killed imports left files behind"
}

if strace -q -o /dev/null true 2>/dev/null; then
  imports "$((step * 5))"
  echo "soak: an import killed $met times (every $((step * 5))), no half a register"
  each pwrite64 signal=KILL "$step" ''
  echo "soak: killed at $met writes (every $step), none lost"
  each fdatasync signal=KILL 1 ''
  echo "soak: killed at each of $met syncs, none lost"
  each pwrite64 error=ENOSPC "$step" 'disk is full'
  echo "soak: no room for $met writes (every $step), none lost"
  each fdatasync error=EIO 1 'cannot be opened, read or written'
  echo "soak: $met syncs that failed, none lost"
else
  echo "soak: strace cannot trace here: kills and full disks at each call were SKIPPED"
fi

# Writers at once, and backups meanwhile.
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
copies=0
while [ "$copies" -lt 5 ]; do
  copies=$((copies + 1))
  "$stand" backup "$folder/copy-$copies.sqlite" >"$folder/said" 2>&1 || fail "backup: $(cat "$folder/said")"
  "$stand" export >"$folder/copy-$copies.jsonl" || fail "export while others write"
  "$stand" verify >"$folder/verified" || fail "verify while others write: $(cat "$folder/verified")"
done
for worker in $workers; do wait "$worker" || fail "a writer was refused: $(cat "$folder"/errors-*)"; done
after=$(sqlite3 "$STAND_REGISTER" 'SELECT count(*) FROM status_updates')
[ $((after - before)) -eq $((writers * times)) ] || fail "$((after - before)) of $((writers * times)) are there"
check "writers at once"
echo "soak: $writers writers at once, $((writers * times)) statuses, all there"

# What was made meanwhile is whole, by both verifiers; the head is what a rebuild comes to.
"$stand" seal --format json >"$folder/seal.json"
"$stand" export >"$folder/all.jsonl"
"$stand" rebuild "$folder/all.jsonl" --register "$folder/again.sqlite" >/dev/null
"$stand" verify --register "$folder/again.sqlite" --seal "$folder/seal.json" >/dev/null ||
  fail "the rebuilt register does not verify"
for copy in "$folder"/copy-*.sqlite; do
  "$stand" verify --register "$copy" >"$folder/verified" || fail "$(cat "$folder/verified")"
done
python3 "$root/Tests/verify.py" "$folder"/copy-*.sqlite "$folder"/copy-*.jsonl "$folder/all.jsonl" >"$folder/verified" ||
  fail "$(cat "$folder/verified")"
python3 "$root/Tests/verify.py" --seal "$folder/seal.json" "$STAND_REGISTER" "$folder/again.sqlite" \
  >"$folder/verified" || fail "$(cat "$folder/verified")"
echo "soak: $copies backups and exports taken meanwhile, all whole; rebuilt to the same hash"
