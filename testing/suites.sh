# Read by .ci/run and testing/full, which stand in the checkout's root: Python environments outside the tree, and stages with
# their times. $outside is where everything goes that is installed.
outside=${FREEHOLD_CI_HOME:-$(mktemp -d)}
chmod 755 "$outside"
# The system's Python: the agent runs as another user, who may not see one in somebody's home.
python=/usr/bin/python3
began=$SECONDS
timings=()

stage() { # NAME COMMAND...
    local name=$1 start=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@"
    timings+=("$(printf '%5d s  %s' $((SECONDS - start)) "$name")")
}

stages_took() {
    printf '\n'
    printf '%s\n' "${timings[@]}"
    printf '%5d s  in all\n' $((SECONDS - began))
}

environment() { # FOLDER: a Python environment outside the tree with the requirements of the suite in that folder
    local home=$outside/${1##*/}
    [ -x "$home/bin/python" ] || "$python" -m venv "$home"
    "$home/bin/pip" --quiet --disable-pip-version-check install -r "$1/requirements.txt"
}

suite() { # FOLDER [ARGUMENT...]: a suite written in Python, with arguments for pytest
    local folder=$1
    shift
    environment "$folder"
    (cd "$folder" && "$outside/${folder##*/}/bin/python" -m pytest "$@")
}
