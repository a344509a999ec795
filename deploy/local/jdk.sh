# shellcheck shell=bash
# Sourced by deploy/up, deploy/test and .ci/run: finds a JDK that is new enough, whatever the machine's default is.

LEAST_JAVA=21

say() { printf '%s\n' "$*" >&2; }
refuse() { say "$*"; exit 1; }

# Major version of the JDK in folder $1, or nothing where there is none (a JRE cannot build).
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  local version=""
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  printf '%s' "$version"
}

# The folder behind the java on the PATH.
jdk_on_path() {
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    local target
    target=$(readlink "$java")
    case $target in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
  done
  (cd "$(dirname "$java")/.." 2>/dev/null && pwd -P) || true
}

# Sets JAVA_HOME: what it names already when that is new enough, the newest that can be found otherwise.
find_jdk() {
  local candidate version best="" best_version=0 newest=""
  version=$([ -z "${JAVA_HOME:-}" ] || jdk_version "$JAVA_HOME")
  if [ "${version:-0}" -ge "$LEAST_JAVA" ]; then
    export JAVA_HOME
    return
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$(jdk_on_path)"; do
    version=$([ -z "$candidate" ] || jdk_version "$candidate")
    [ -n "$version" ] || continue
    if [ "$version" -gt "$best_version" ]; then
      best=$candidate best_version=$version
    fi
  done
  if [ "$best_version" -lt "$LEAST_JAVA" ]; then
    [ "$best_version" -eq 0 ] || newest=" (the newest here is Java $best_version)"
    refuse "A JDK $LEAST_JAVA or newer is missing$newest: install one (Debian: apt install openjdk-21-jdk, or Temurin), or set JAVA_HOME to it."
  fi
  export JAVA_HOME=$best
}

find_maven() {
  command -v mvn >/dev/null || refuse "Maven is missing: install it (Debian: apt install maven), so that mvn is on the PATH."
}
