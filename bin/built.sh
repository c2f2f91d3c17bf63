# Read by ./freehold and bin/openjd, which set $here to the checkout: builds what is missing or out of date once, and says
# where the outcome ($built) and the JDK it was built with ($jdk) are.
built=$here/cli/target/freehold
stamp=$built/built

out_of_date() {
    [ -s "$stamp" ] || return 0
    [ -n "$(find "$here/api" "$here/openjd" "$here/farm" "$here/client" "$here/worker" "$here/cli" "$here/pom.xml" \
        \( -path '*/target' -o -path '*/src/test' \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

if out_of_date; then
    echo "freehold: building (once; needs JDK 25 and Maven)" >&2
    rm -f "$stamp"
    "$here/mvnw" -q -B -Dfast -DskipTests -Dmaven.test.skip=true -pl cli -am package >&2
    "$here/mvnw" --print-jdk >"$stamp"
fi

# To look for a JDK takes longer than to start one.
jdk=$(cat "$stamp")
[ -x "$jdk/bin/java" ] || jdk=$("$here/mvnw" --print-jdk)
