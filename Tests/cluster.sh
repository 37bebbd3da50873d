#!/bin/sh
# A throw-away PostgreSQL in a folder of its own, of Debian's packages, run as an ordinary user, which it insists on.
#
#   sh Tests/cluster.sh start FOLDER [PORT]          with a socket in FOLDER, and on loopback where a port is named
#   sh Tests/cluster.sh standby FOLDER PORT PRIMARY  a copy that follows the one whose port is PRIMARY
#   sh Tests/cluster.sh promote FOLDER               makes a standby the primary
#   sh Tests/cluster.sh kill FOLDER                  as a machine that loses its power
#   sh Tests/cluster.sh stop FOLDER
#   sh Tests/cluster.sh guard FOLDER PID             waits for the end of a process, then stops it and removes FOLDER
#
# Everyone who names a role is let in as that role; that of whoever keeps it is postgres.
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -x "$bin/initdb" ] || { echo "there is no PostgreSQL here; make postgresql installs it" >&2; exit 69; }
folder=$2

# As the user nobody where root would run it; from a folder that anybody may enter.
ordinary() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid=nobody --regid=nogroup --clear-groups "$@")
  else
    (cd / && "$@")
  fi
}

prepare() {
  mkdir -p "$folder"
  [ "$(id -u)" != 0 ] || chown nobody "$folder"
}

# What a name is for, once all of it is there: the options of the server.
run() {
  addresses=
  [ -z "$1" ] || addresses=127.0.0.1
  # Whoever waits for this script must not wait for a server that has its open files.
  ordinary bash -c '
    for file in /proc/$$/fd/*; do number=${file##*/}; [ "$number" -le 2 ] || eval "exec $number>&-"; done
    exec "$@"' bash "$bin/pg_ctl" start --pgdata "$folder/data" --silent --wait --log "$folder/data/log" --options \
    "-c dynamic_shared_memory_type=mmap -c unix_socket_directories='$folder' -c listen_addresses='$addresses' -c port=${1:-5432}"
}

case $1 in
start)
  prepare
  [ -e "$folder/data/PG_VERSION" ] ||
    ordinary "$bin/initdb" --pgdata "$folder/data" --username postgres --auth trust --encoding UTF8 \
      --locale C.UTF-8 --no-sync --no-instructions >"$folder/initdb.log" 2>&1
  run "${3-}"
  ;;
standby)
  prepare
  rm -rf "$folder/data"
  ordinary "$bin/pg_basebackup" --pgdata "$folder/data" --write-recovery-conf --wal-method stream --no-sync \
    --checkpoint fast --dbname "host=127.0.0.1 port=$4 user=postgres application_name=standby"
  run "$3"
  ;;
promote) ordinary "$bin/pg_ctl" promote --pgdata "$folder/data" --silent --wait ;;
kill)
  # With what it started, as all of a machine goes at once.
  postmaster=$(head -1 "$folder/data/postmaster.pid")
  kill -KILL "$postmaster" $(ps -o pid= --ppid "$postmaster") 2>/dev/null || true
  while kill -0 "$postmaster" 2>/dev/null; do sleep 0.05; done
  ;;
stop) ordinary "$bin/pg_ctl" stop --pgdata "$folder/data" --silent --mode immediate ;;
guard)
  while kill -0 "$3" 2>/dev/null; do sleep 1; done
  # One that is just starting has no file yet that says who it is, so that those of the folder are looked for too.
  for _ in 1 2 3; do
    sh "$0" stop "$folder" 2>/dev/null || true
    pids=$(pgrep -f -- "$folder/data" || true)
    [ -z "$pids" ] || kill -QUIT $pids 2>/dev/null || true
    rm -rf "$folder"
    sleep 1
  done
  ;;
esac
