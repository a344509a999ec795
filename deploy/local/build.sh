# shellcheck shell=bash
# Sourced by deploy/up and deploy/bench, behind jdk.sh: builds what is not built. Needs $root and a function product that
# names the file which is there when a module is built.

# Whether $1 must be built: its product is missing, or older than one of the sources that go into it.
is_stale() {
  local product sources=("$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main")
  product=$(product "$1")
  [ -e "$product" ] || return 0
  if [ "$1" != deploy/local ]; then
    sources+=("$root"/*/events/pom.xml "$root"/*/events/src/main)
  fi
  [ -n "$(find "${sources[@]}" -newer "$product" -type f -print -quit)" ]
}

# Runs the rest of the line in the background, with its log in $1, and shows how long it has been at it.
with_progress() {
  local log=$1 pid begun=$SECONDS shown=0
  shift
  "$@" >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064 # the pid of now
  trap "kill $pid 2>/dev/null || true; exit 130" INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if [ -t 1 ]; then
      printf '\r  building, %d s ' $((SECONDS - begun))
    elif [ $((SECONDS - begun - shown)) -ge 15 ]; then
      shown=$((SECONDS - begun))
      echo "  building, $shown s"
    fi
  done
  trap - INT TERM
  if wait "$pid"; then
    [ ! -t 1 ] || printf '\r'
    echo "  built in $((SECONDS - begun)) s"
  else
    [ ! -t 1 ] || printf '\n'
    tail -n 25 "$log" >&2
    refuse "The build failed; all of it is in $log."
  fi
}

build() {
  local list
  find_maven
  list=$(IFS=, && echo "$*")
  echo "Building $* (the first time takes some minutes)"
  mkdir -p "$root/target"
  cd "$root" || return
  # What runs is what was committed: a start formats nobody's sources.
  with_progress "$root/target/build.log" mvn -B -DskipTests -Dspotless.apply.skip=true -Dspotless.check.skip=true \
    -pl "$list" -am package
  # The product of an unchanged module stays as old as it was.
  local module
  for module in "$@"; do
    touch "$(product "$module")"
  done
}

# Builds those of the modules named that must be built.
build_stale() {
  local module stale=()
  for module in "$@"; do
    ! is_stale "$module" || stale+=("$module")
  done
  [ ${#stale[@]} -eq 0 ] || build "${stale[@]}"
}
