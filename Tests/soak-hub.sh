#!/bin/sh
# Hardship for a shared register, in a fresh folder: desks that are killed at each of their calls, helpers whose
# connection is cut at each of theirs, a disk that is full behind the hub's yes, a hub that is killed at random, and a
# primary that is killed under load while its standby is promoted.
#
#   sh Tests/soak-hub.sh STAND KILLS
#
# Whatever a desk acknowledged must be in the hub once; nothing may be there twice; every desk must agree with the hub,
# and what was told as unknown must be known after the next pull.
set -eu

stand=$1
kills=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
seed=$root/seed/verbetermaatregelen-invordering-toeslagen.txt
if [ -w /dev/shm ]; then TMPDIR=/dev/shm; export TMPDIR; fi
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'for name in one two; do sh "$here/cluster.sh" stop "$folder/$name" 2>/dev/null || true; done; rm -rf "$folder"' EXIT
ports="54391 54392"
primary=one
: >"$folder/acknowledged"
: >"$folder/unknown"

fail() {
  echo "soak-hub: $1" >&2
  exit 1
}

port() { [ "$1" = one ] && echo "${ports% *}" || echo "${ports#* }"; }
other() { [ "$1" = one ] && echo two || echo one; }
sql() { psql -X -q -A -t -h 127.0.0.1 -p "$(port $primary)" -U "${2-postgres}" -d "${3-registers}" -c "$1"; }
address() { echo "postgresql://$1@127.0.0.1:${ports% *},127.0.0.1:${ports#* }/registers?target_session_attrs=read-write"; }

# log DESK WORDS: records, and notes what was said of it.
log() {
  code=0
  STAND_REGISTER="$folder/$1.sqlite" STAND_ACTOR=anna "$bench/stand" log VM38 -m "$2" \
    >"$folder/said.$1" 2>"$folder/told.$1" || code=$?
  if [ $code = 0 ] && grep -q '^s[0-9]' "$folder/said.$1"; then
    echo "$2" >>"$folder/acknowledged"
  elif grep -q 'not known whether' "$folder/told.$1"; then
    echo "$2" >>"$folder/unknown"
  fi
  return 0
}

# Whether the hub and all desks have what was acknowledged, once.
check() {
  sql "SELECT line FROM register.changes" >"$folder/lines"
  while read -r words; do
    [ "$(grep -cF "\"$words\"" "$folder/lines")" = 1 ] || fail "$1: \"$words\" was acknowledged, and is not there once"
  done <"$folder/acknowledged"
  while read -r words; do
    [ "$(grep -cF "\"$words\"" "$folder/lines")" -le 1 ] || fail "$1: \"$words\" was unknown, and is there twice"
  done <"$folder/unknown"
  [ -z "$(sort "$folder/lines" | uniq -d)" ] || fail "$1: something is there twice"
  heads=
  for desk in a b c; do
    STAND_REGISTER="$folder/$desk.sqlite" "$stand" verify --pull >"$folder/verified" 2>&1 ||
      fail "$1: desk $desk: $(cat "$folder/verified")"
    heads="$heads$(STAND_REGISTER="$folder/$desk.sqlite" "$stand" seal --format json)
"
  done
  [ "$(printf %s "$heads" | sort -u | wc -l)" = "$(STAND_REGISTER="$folder/a.sqlite" "$stand" seal --format json | wc -l)" ] ||
    fail "$1: the desks differ"
  [ "$(sql "SELECT count(*) FROM register.altered()")" = 0 ] || fail "$1: the hub finds altered changes"
}

# The programs, with a helper that a test can arm to be stopped at one of its calls.
bench=$folder/bin
mkdir "$bench"
cp "$stand" "$bench/stand"
cat >"$bench/stand-hub" <<WRAP
#!/bin/sh
if [ -e "$folder/armed" ]; then
  how=\$(cat "$folder/armed")
  rm "$folder/armed"
  exec strace -qq -o /dev/null \$how "$(dirname "$stand")/stand-hub"
fi
exec "$(dirname "$stand")/stand-hub"
WRAP
chmod 755 "$bench/stand-hub"

sh "$here/cluster.sh" start "$folder/one" "${ports% *}"
sql "CREATE DATABASE registers" postgres postgres
sql "CREATE ROLE register_members; CREATE ROLE register_servers IN ROLE register_members; CREATE ROLE keeper LOGIN;
  CREATE ROLE anna LOGIN; GRANT register_members TO anna; GRANT CREATE ON DATABASE registers TO keeper"
STAND_REGISTER="$folder/keeper.sqlite" STAND_ACTOR=keeper "$stand" import "$seed" >/dev/null
STAND_REGISTER="$folder/keeper.sqlite" "$stand" share "$(address keeper)" >/dev/null
for desk in a b c; do STAND_REGISTER="$folder/$desk.sqlite" "$stand" clone "$(address anna)" >/dev/null; done

# A desk that is killed at each of its calls that write: the append, and its own commit behind the hub's yes.
#   each CALLS FAULT WORDS [+]: with + it fails from that call on
each() {
  number=1
  while :; do
    words="$3 $1 $number."
    : >"$folder/met"
    code=0
    STAND_REGISTER="$folder/a.sqlite" STAND_ACTOR=anna strace -qq -o "$folder/met" -e "trace=$1" \
      -e "inject=$1:$2:when=$number${4-}" "$bench/stand" log VM38 -m "$words" \
      >"$folder/said.a" 2>"$folder/told.a" || code=$?
    grep -q INJECTED "$folder/met" || [ $code != 0 ] || { echo "$words" >>"$folder/acknowledged"; break; }
    [ $code != 0 ] || echo "$words" >>"$folder/acknowledged"
    number=$((number + 1))
    [ $number -lt 400 ] || fail "$3: no end"
  done
  check "$3 at $1"
  echo "soak-hub: $3 at each of $((number - 1)) calls of $1: nothing lost, nothing twice"
}
each write signal=KILL "a desk killed"
each pwrite64 signal=KILL "a desk killed"
each fdatasync signal=KILL "a desk killed"
each pwrite64 error=ENOSPC "a full disk" +

# A helper that is ended at each of its calls to the hub: before the append, in it, and behind it.
for call in sendto recvfrom; do
  number=1
  while [ $number -le 14 ]; do
    echo "-e trace=$call -e inject=$call:signal=KILL:when=$number" >"$folder/armed"
    log a "Verbinding verbroken bij $call $number."
    rm -f "$folder/armed"
    number=$((number + 1))
  done
  check "connections cut at $call"
  echo "soak-hub: a connection cut at each of 14 calls of $call: nothing lost, nothing twice"
done

# Desks that record at once: 4 × 100.
: >"$folder/many"
for desk in a b c keeper; do
  (
    n=0
    while [ $n -lt 100 ]; do
      n=$((n + 1))
      STAND_REGISTER="$folder/$desk.sqlite" STAND_ACTOR=$([ $desk = keeper ] && echo keeper || echo anna) \
        "$bench/stand" log VM38 -m "Tegelijk $desk $n." >/dev/null 2>>"$folder/many" && echo "Tegelijk $desk $n." >>"$folder/acknowledged"
    done
  ) &
  eval "writer_$desk=\$!"
done
began=$(date +%s)
for desk in a b c keeper; do eval "wait \$writer_$desk" || fail "a desk that records beside others stopped: $(cat "$folder/many")"; done
check "desks at once"
[ "$(grep -c '^Tegelijk' "$folder/acknowledged")" = 400 ] || fail "$(grep -c '^Tegelijk' "$folder/acknowledged") of 400: $(tail -3 "$folder/many")"
echo "soak-hub: 4 desks × 100 at once: 400 in the hub, in $(($(date +%s) - began)) s"

# A hub that is killed at random while desks record.
record() {
  n=0
  while [ ! -e "$folder/stop" ]; do
    n=$((n + 1))
    log "$1" "$2 $1 $n."
  done
}
round() { rm -f "$folder/stop"; for desk in a b; do record $desk "$1" & eval "writer_$desk=\$!"; done; }
rest() { : >"$folder/stop"; for desk in a b; do eval "wait \$writer_$desk"; done; }
round "Gedood"
number=0
while [ $number -lt "$kills" ]; do
  number=$((number + 1))
  sleep "0.$((100 + number * 7919 % 500))"
  sh "$here/cluster.sh" kill "$folder/one"
  sh "$here/cluster.sh" start "$folder/one" "${ports% *}" 2>"$folder/started"
done
rest
check "a hub killed"
echo "soak-hub: the hub killed $kills times under load: $(grep -c '^Gedood' "$folder/acknowledged" || true) acknowledged, none lost; $(grep -c '^Gedood' "$folder/unknown" || true) unknown"

# A primary that is killed under load, and its standby promoted.
echo "synchronous_standby_names = '*'" >>"$folder/one/data/postgresql.auto.conf"
sh "$here/cluster.sh" standby "$folder/two" "${ports#* }" "${ports% *}"
sql "SELECT pg_reload_conf()" >/dev/null
sleep 1
promotions=$(((kills + 9) / 10))
round "Gewisseld"
number=0
while [ $number -lt $promotions ]; do
  number=$((number + 1))
  sleep "1.$((number * 7919 % 900 + 100))"
  sh "$here/cluster.sh" kill "$folder/$primary"
  sh "$here/cluster.sh" promote "$folder/$(other $primary)"
  was=$primary
  primary=$(other $primary)
  sh "$here/cluster.sh" standby "$folder/$was" "$(port $was)" "$(port $primary)"
done
sleep 3
rest
check "a standby promoted"
echo "soak-hub: the primary killed and its standby promoted $promotions times under load: $(grep -c '^Gewisseld' "$folder/acknowledged" || true) acknowledged, none lost; $(grep -c '^Gewisseld' "$folder/unknown" || true) unknown"
