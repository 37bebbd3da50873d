#!/bin/sh
# Two desks of one register, and a PostgreSQL between them that is gone afterwards: sh Tests/demo-hub.sh STAND SEED
set -eu
stand=$1
seed=$2
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'sh "$here/cluster.sh" stop "$folder/hub" 2>/dev/null || true; rm -rf "$folder"' EXIT

say() { printf '\n\033[1m%s$ stand %s\033[0m\n' "$1" "$2"; }
# at DESK ARGUMENTS...: what somebody does at their desk.
at() {
  who=$1
  shift
  say "$who" "$*"
  STAND_REGISTER="$folder/$who.sqlite" STAND_ACTOR=$who "$stand" "$@"
}

echo "A PostgreSQL in $folder, with roles for keeper, anna and bert:"
sh "$here/cluster.sh" start "$folder/hub"
sed 's/^/  /' <<SQL
CREATE DATABASE registers
CREATE ROLE register_members; CREATE ROLE register_servers IN ROLE register_members;
CREATE ROLE keeper LOGIN; CREATE ROLE anna LOGIN; CREATE ROLE bert LOGIN; GRANT register_members TO anna, bert;
GRANT CREATE ON DATABASE registers TO keeper
SQL
psql="psql -X -q -h $folder/hub -U postgres"
$psql -d postgres -c "CREATE DATABASE registers"
$psql -d registers -c "CREATE ROLE register_members; CREATE ROLE register_servers IN ROLE register_members;
  CREATE ROLE keeper LOGIN; CREATE ROLE anna LOGIN; CREATE ROLE bert LOGIN; GRANT register_members TO anna, bert;
  GRANT CREATE ON DATABASE registers TO keeper"
hub() { echo "postgresql://$1@/registers?host=$folder/hub"; }

at keeper import "$seed" >/dev/null
at keeper share "$(hub keeper)"
at anna clone "$(hub anna)" >/dev/null
at bert clone "$(hub bert)" >/dev/null
at anna log VM38 --on 2026-01-01 --phase implemented -m "De pauze kan worden aangevraagd."
at bert log VM17 --on 2026-02-01 -m "Beleidsmatige uitwerking is vertraagd wegens capaciteitstekort."
at anna pull
at anna changes --received
at bert verify
printf '\nThe PostgreSQL and the desks are gone again. docs/hub.md says how to keep one.\n'
