#!/bin/sh
# Runs tests, and says what failed before anything else: sh Tests/run.sh all | check
#
# all    every test
# check  the tests of what was changed since the last commit, without the long ones
#
# What the tests say while they run is in .build/tests.log.
set -u
log=.build/tests.log
# What is written is looked at soon and gone again; on a disk each commit would be waited for.
if [ -w /dev/shm ]; then
  TMPDIR=$(mktemp -d /dev/shm/stand-tests-XXXXXX) && chmod 755 "$TMPDIR" && export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
fi

# Suites that try much at random, or at length.
long='TamperingTests|ToldTests|FlippedByteTests|TwoTimesTests|EditionOrderTests|RandomNextEditionTests'
long="$long|HostileDocument|HardshipTests|OneMomentTests|CompletionTests|ExitCodeTests|DocumentTests|LibreOfficeTests|AnnexCommandTests"
long="$long|HubTests|HubLayoutTests|HostileMemberTests|RecordedTests|RoundTripTests|HeldBackTests|LookAlikeTests|OddFileTests|RowViewTests|TrailTests|EditionShapeTests"

# The suites of a module, by the name of its folder.
suites() {
  case $1 in
  Sources/SQLite | Sources/CSQLite) echo SQLiteTests RegisterTests ;;
  Sources/Register | migrations) echo RegisterTests ;;
  Sources/Planning) echo PlanningTests RegisterTests ;;
  Sources/Annex | Sources/Markup | Sources/PlainText) echo AnnexTests PlanningTests ;;
  Sources/Dates) echo DatesTests AnnexTests ;;
  Sources/Kamerstuk) echo KamerstukTests AnnexTests ;;
  Sources/Documents | Sources/Office | Sources/C*) echo OfficeTests ;;
  Sources/Sharing) echo RegisterTests ;;
  hub) echo CommandTests ;;
  Sources/Chain | Sources/Digest | Sources/Files | Sources/JSONText) echo RegisterTests ;;
  Sources/*) echo CommandTests ;;
  Tests/*Tests) echo "${1#Tests/}" ;;
  README.md) echo TranscriptTests ;;
  esac
}

filter=.
skip=
# How the suites of commands are dealt out to two processes.
first='[A-H]' second='[I-Z]'
if [ "$1" = check ]; then
  changed=$(git status --porcelain | sed 's/^...//; s/.* -> //' | grep -oE '^(Sources|Tests)/[^/]+|^migrations|^hub|^README.md' | sort -u)
  filter=$(for folder in $changed; do suites "$folder"; done | tr ' ' '\n' | sort -u | paste -sd '|')
  [ -n "$filter" ] || { echo "nothing was changed that a test is of; make test runs all"; exit 0; }
  skip=$long
  first='[A-M]' second='[N-Z]'
  echo "tests of $filter, without the long ones, which make test runs"
fi

mkdir -p "${log%/*}"
swift build --build-tests >"$log" 2>&1 || { grep -E 'error' "$log" | sort -u | cut -c1-500 | head -40; exit 1; }

# A test that waits for a command keeps a thread, of which there is one a core: side by side they leave no core idle.
test_in() {
  file=$1
  shift
  swift test --skip-build --ignore-lock "$@" ${skip:+--skip "$skip"} >"$file" 2>&1
}
status=0
commands=
# Those of LibreOffice are apart: make libreoffice. One PostgreSQL is for all that need one.
case $filter in
. | *CommandTests*)
  test_in "$log.first" --filter "^CommandTests\.$first" &
  commands=$!
  test_in "$log.second" --filter "^CommandTests\.$second" --skip LibreOfficeTests &
  commands="$commands $!"
  ;;
esac
rest=$(echo "$filter" | tr '|' '\n' | grep -v '^CommandTests$' | paste -sd '|')
if [ -n "$rest" ]; then
  test_in "$log" --filter "$rest" --skip '^CommandTests\.' || status=$?
fi
for process in $commands; do wait "$process" || status=$?; done
for part in "$log.first" "$log.second"; do
  [ ! -e "$part" ] || { cat "$part" >>"$log" && rm "$part"; }
done
grep -a -A3 'recorded an issue' "$log" | grep -av '^[◇✔]' | cut -c1-500 | head -60
grep -aE '^. Test run with' "$log" | cut -c1-200
[ $status = 0 ] || echo "all that they said is in $log"
exit $status
