#!/usr/bin/env python3
"""No folder of src includes one that comes later in the flow.

    layers_test.py SOURCE_DIR      exit 1 and one line for each include that breaks the order
"""
import pathlib
import re
import sys

ORDER = [["base"], ["knowledge"], ["documents"], ["text"], ["mentions"], ["claims"], ["graph"], ["rdf", "outputs"], ["cli"]]
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def problem(folder, included):
    """Why a file of `folder` may not include `included`, or nothing."""
    stage = included.split("/")[0]
    if "/" not in included:  # pipeline.h joins the stages: only the command line may know it
        return None if folder == "cli" else f"{folder} includes {included}, which belongs to no stage"
    if stage not in LEVEL:
        return f"{included} is not named from src"
    if stage != folder and LEVEL[stage] >= LEVEL[folder]:
        return f"{folder} includes {included}, which does not come before it"
    return None


def broken_includes(source):
    for path in sorted(source.rglob("*")):
        if path.suffix not in {".h", ".cpp"} or path.parent == source:
            continue
        folder = path.relative_to(source).parts[0]
        if folder not in LEVEL:
            yield f"{path}: folder {folder} has no place in the flow"
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            message = match and problem(folder, match.group(1))
            if message:
                yield f"{path}:{number}: {message}"


def main():
    messages = list(broken_includes(pathlib.Path(sys.argv[1])))
    print("\n".join(messages) or "all folders in order")
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
